package dev.signet.http.console;

import dev.signet.core.Signet;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.organization.Action;
import dev.signet.core.project.Project;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.Optional;

/** The keys of an organisation, of its projects, and of command lines in it. */
record OrganizationKeys(Signet signet, Visitor visitor, Access access) implements KeyPlace {
    @Override
    public String path() {
        return home() + "/keys";
    }

    @Override
    public String organization() {
        return access.organization().name().value();
    }

    @Override
    public String home() {
        return OrganizationPage.path(access);
    }

    @Override
    public boolean issuesUnconfined() {
        return Action.CREATE_ORGANIZATION_KEY.isFor(access.role());
    }

    @Override
    public Result<List<Project>> projects() {
        return signet.tenancy().listProjects().list(access);
    }

    @Override
    public Result<Page<ApiKey>> list(PageRequest page) {
        return signet.listKeys().list(access, page);
    }

    @Override
    public Result<ApiKey> find(ApiKeyId key) {
        return signet.findKey().find(access, key);
    }

    @Override
    public Result<Optional<String>> maker(ApiKey key) {
        return signet.tenancy()
                .listMembers()
                .list(access)
                .map(members -> Optional.of(members.stream()
                        .filter(member -> member.userId().equals(key.createdBy()))
                        .map(member -> member.username().value())
                        .findFirst()
                        .orElse("Somebody who is not a member")));
    }

    @Override
    public Result<IssuedApiKey> issue(KeyWish wish) {
        return wish.project()
                .map(project -> signet.openProject().open(visitor.person(), access.organizationId(), project))
                .orElseGet(() -> Result.ok(access))
                .flatMap(place -> signet.issueKey()
                        .issue(
                                place,
                                new IssueKey.Request(
                                        wish.name(), wish.scopes(), wish.expiresAt(), false, KeySurface.ORGANIZATION),
                                visitor.caller()));
    }

    @Override
    public Result<Done> revoke(ApiKeyId key) {
        return signet.revokeKey().revoke(access, key, visitor.caller()).map(revoked -> Done.DONE);
    }
}
