package dev.signet.http.common;

import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token that an operator shares with the clients of an endpoint, if they set one. */
public final class ClientToken {
    private final Optional<Digest> expected;

    /**
     * This token.
     *
     * @param token empty: none is asked for, and an {@code Authorization} header is not looked at
     */
    public ClientToken(Optional<SecretText> token) {
        this.expected = token.map(secret -> Digest.sha256(secret.reveal()));
    }

    /** Refuses with {@link ClientTokenRefusal} a request that does not carry it. */
    Result<Done> check(HttpServletRequest request) {
        return expected.map(digest -> check(digest, request)).orElseGet(Result::done);
    }

    // Digests are compared, in constant time: neither the token nor its length shows in how long it takes.
    private static Result<Done> check(Digest expected, HttpServletRequest request) {
        return SentCredential.bearerOf(request)
                .fold(
                        sent -> Digest.sha256(sent).equals(expected)
                                ? Result.done()
                                : Result.refused(ClientTokenRefusal.WRONG),
                        refusal -> Result.refused(
                                refusal == CommonRefusal.UNAUTHENTICATED
                                        ? ClientTokenRefusal.MISSING
                                        : ClientTokenRefusal.WRONG));
    }
}
