package dev.signet.http.console;

import dev.signet.core.Signet;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.project.Project;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.Optional;

/** A person's own keys. */
record OwnKeys(Signet signet, Visitor visitor) implements KeyPlace {
    @Override
    public String path() {
        return "/keys";
    }

    @Override
    public String organization() {
        return "";
    }

    @Override
    public String home() {
        return path();
    }

    @Override
    public boolean issuesUnconfined() {
        return true;
    }

    @Override
    public Result<List<Project>> projects() {
        return Result.ok(List.of());
    }

    @Override
    public Result<Page<ApiKey>> list(PageRequest page) {
        return Result.ok(signet.listUserKeys().list(visitor.person(), page));
    }

    @Override
    public Result<ApiKey> find(ApiKeyId key) {
        return signet.findUserKey().find(visitor.person(), key);
    }

    @Override
    public Result<Optional<String>> maker(ApiKey key) {
        return Result.ok(Optional.empty());
    }

    @Override
    public Result<IssuedApiKey> issue(KeyWish wish) {
        return signet.issueUserKey()
                .issue(
                        visitor.person(),
                        new IssueUserKey.Request(wish.name(), Optional.of(wish.scopes()), wish.expiresAt()),
                        visitor.caller());
    }

    @Override
    public Result<Done> revoke(ApiKeyId key) {
        return signet.revokeUserKey().revoke(visitor.person(), key, visitor.caller());
    }
}
