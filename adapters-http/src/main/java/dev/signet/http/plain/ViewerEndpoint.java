package dev.signet.http.plain;

import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/me}: who is calling and for which organisation, one that is suspended included. */
final class ViewerEndpoint implements Endpoint {
    private record ViewerBody(OrganizationBody organization, PrincipalBody principal) {}

    private record PrincipalBody(
            String authSource,
            Optional<String> clerkOrganizationId,
            Optional<String> clerkOrganizationRole,
            Optional<String> clerkOrganizationSlug,
            boolean isAdmin,
            String organizationId,
            List<String> scopes,
            String userId) {
        static PrincipalBody of(Principal principal) {
            return new PrincipalBody(
                    principal instanceof Key ? "api_key" : "session",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    principal.isAdmin(),
                    principal.standing().organization().id().toString(),
                    principal.scopes().list().stream().map(Scope::value).toList(),
                    principal.userId().toString());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .map(principal -> Answer.ok(new ViewerBody(
                        OrganizationBody.of(principal.standing().organization()), PrincipalBody.of(principal))));
    }
}
