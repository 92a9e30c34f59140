package dev.signet.jdbc;

import dev.signet.core.Signet;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.principal.Caller;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import java.util.Optional;

/** Makes keys of organisations as people do. */
final class OrganizationKeys {
    private OrganizationKeys() {}

    static Result<IssuedApiKey> issue(Signet signet, Access access) {
        return signet.issueKey()
                .issue(
                        access,
                        new IssueKey.Request(
                                new Label("key"), Scopes.all(), Optional.empty(), false, KeySurface.ORGANIZATION),
                        Caller.inProcess());
    }
}
