package dev.signet.http.plain;

import dev.signet.core.principal.External;
import dev.signet.core.principal.ExternalOrganization;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
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
            Scopes scopes,
            String userId) {
        private static String source(Principal principal) {
            if (principal instanceof External) {
                return "clerk";
            }
            return principal instanceof Key ? "api_key" : "session";
        }

        static PrincipalBody of(Principal principal) {
            Optional<ExternalOrganization> external =
                    principal instanceof External person ? person.organization() : Optional.empty();
            return new PrincipalBody(
                    source(principal),
                    external.map(ExternalOrganization::id),
                    external.flatMap(ExternalOrganization::role),
                    external.flatMap(ExternalOrganization::slug),
                    principal.isAdmin(),
                    principal.standing().organization().id().toString(),
                    principal.scopes(),
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
