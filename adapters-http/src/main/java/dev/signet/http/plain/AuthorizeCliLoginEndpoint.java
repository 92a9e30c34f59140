package dev.signet.http.plain;

import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.clilogin.AuthorizeCliLogin;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.FindCliLogin;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /v1/cli/login/sessions/{session_id}/authorize}: lets a command line in. */
final class AuthorizeCliLoginEndpoint implements Endpoint {
    private final OpenOrganization openOrganization;
    private final FindCliLogin findCliLogin;
    private final AuthorizeCliLogin authorizeCliLogin;

    AuthorizeCliLoginEndpoint(
            OpenOrganization openOrganization, FindCliLogin findCliLogin, AuthorizeCliLogin authorizeCliLogin) {
        this.openOrganization = openOrganization;
        this.findCliLogin = findCliLogin;
        this.authorizeCliLogin = authorizeCliLogin;
    }

    private record Request(Optional<OrganizationId> organization, Optional<String> userCode) {}

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(principal -> call.id("session_id", CliLoginId::parse)
                        .flatMap(findCliLogin::find)
                        .flatMap(login -> authorize(principal, login, call)))
                .map(view -> Answer.ok(CliLoginBody.of(view)));
    }

    private Result<CliLoginView> authorize(Principal principal, CliLogin login, Call call) {
        return principal
                .requireCliAuthorizer()
                .flatMap(who -> call.optionalBody())
                .flatMap(AuthorizeCliLoginEndpoint::read)
                .flatMap(request -> openOrganization
                        .open(
                                principal,
                                request.organization()
                                        .orElseGet(() -> principal
                                                .standing()
                                                .organization()
                                                .id()))
                        .flatMap(access ->
                                authorizeCliLogin.authorize(access, login, request.userCode(), call.by(principal))));
    }

    private static Result<Request> read(Body body) {
        Member<Optional<OrganizationId>> organization =
                body.optional("organization_id", Parsers.id(OrganizationId::parse));
        Member<Optional<String>> userCode = body.optional("user_code", Result::ok);
        return body.whenValid(() -> new Request(organization.get(), userCode.get()));
    }
}
