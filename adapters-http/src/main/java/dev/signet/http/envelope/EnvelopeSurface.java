package dev.signet.http.envelope;

import dev.signet.core.Signet;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;

/** What speaks the envelope dialect, and where. */
public final class EnvelopeSurface {
    private EnvelopeSurface() {}

    /**
     * The surface over these use cases.
     *
     * @param token what a client has to send to sign people in by code
     */
    public static Surface of(Signet signet, ClientToken token) {
        return new Surface(
                new EnvelopeDialect(),
                List.of("/auth"),
                List.of(
                        Route.post("/auth/verification/send-code", new SendCodeEndpoint(signet.sendCode(), token)),
                        Route.post(
                                "/auth/verification/verify-code",
                                new VerifyCodeEndpoint(signet.signInWithCode(), token)),
                        Route.post(
                                "/auth/verification/refresh-token",
                                new RefreshTokenEndpoint(signet.refreshSession(), token)),
                        Route.post(
                                "/auth/verification/revoke-token",
                                new RevokeTokenEndpoint(signet.revokeRefreshToken(), token))));
    }
}
