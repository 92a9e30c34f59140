package dev.signet.http.account;

import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.AccessTokenBody;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code POST /v1/auth/google}: signs in or up by a Google ID token; in a session, links the account to it. */
final class GoogleEndpoint implements Endpoint {
    private final SignInWithGoogle<AccessToken> signInWithGoogle;

    GoogleEndpoint(SignInWithGoogle<AccessToken> signInWithGoogle) {
        this.signInWithGoogle = signInWithGoogle;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.sessionIfAny()
                .flatMap(person -> call.body()
                        .flatMap(body -> read(body, person))
                        .flatMap(request -> signInWithGoogle.signIn(request, caller(call, person))))
                .map(token -> Answer.ok(AccessTokenBody.of(token)));
    }

    private static Caller caller(Call call, Optional<Person> person) {
        return person.map(call::by).orElseGet(call::byNobody);
    }

    private static Result<SignInWithGoogle.Request> read(Body body, Optional<Person> person) {
        Member<SecretText> credential = body.required("credential", Parsers.text(SecretText::new));
        Member<Optional<String>> nonce = body.optional("nonce", Result::ok);
        return body.whenValid(() -> new SignInWithGoogle.Request(credential.get(), nonce.get(), person));
    }
}
