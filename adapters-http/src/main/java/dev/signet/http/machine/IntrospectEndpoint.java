package dev.signet.http.machine;

import dev.signet.core.Introspection;
import dev.signet.core.introspection.IntrospectToken;
import dev.signet.core.introspection.Introspector;
import dev.signet.core.introspection.OpenIntrospection;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Map;

/** {@code POST /oauth/introspect}: whether a token works and what it stands for (RFC 7662). */
final class IntrospectEndpoint implements Endpoint {
    private final OpenIntrospection openIntrospection;
    private final IntrospectToken introspectToken;

    IntrospectEndpoint(Introspection introspection) {
        this.openIntrospection = introspection.openIntrospection();
        this.introspectToken = introspection.introspectToken();
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.oauthClient()
                .flatMap(openIntrospection::open)
                .flatMap(introspector ->
                        call.form().flatMap(IntrospectEndpoint::token).map(token -> answer(introspector, token)));
    }

    // A hint where to look first (section 2.1) is ignored: the form of a token tells what it is.
    private static Result<SecretText> token(Form form) {
        Body body = form.body();
        Member<SecretText> token = body.required("token", Parsers.text(SecretText::new));
        return body.whenValid(token::get);
    }

    private Answer answer(Introspector introspector, SecretText token) {
        return Answer.ok(introspectToken
                .introspect(introspector, token)
                .map(IntrospectionBody::of)
                .orElseGet(() -> Map.of("active", false)));
    }
}
