package dev.signet.http.envelope;

import dev.signet.core.Signet;
import dev.signet.http.common.ClientToken;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.ArrayList;
import java.util.List;

/** What speaks the envelope dialect, and where. */
public final class EnvelopeSurface {
    private static final String VERIFICATION = "/auth/verification/";
    private static final String KEYS = "/auth/api-keys";

    private EnvelopeSurface() {}

    /**
     * The surface over these use cases.
     *
     * @param token what a client has to send to sign people in by code
     */
    public static Surface of(Signet signet, ClientToken token) {
        List<Route> routes = new ArrayList<>(verification(signet, token));
        routes.add(Route.get("/auth/users/me", new ShowUserEndpoint(signet.viewUser())));
        routes.addAll(keys(signet, new ProjectHeader(signet.openProject())));
        return new Surface(new EnvelopeDialect(), List.of("/auth"), routes);
    }

    private static List<Route> verification(Signet signet, ClientToken token) {
        return List.of(
                Route.post(VERIFICATION + "send-code", new SendCodeEndpoint(signet.sendCode(), token)),
                Route.post(VERIFICATION + "verify-code", new VerifyCodeEndpoint(signet.signInWithCode(), token)),
                Route.post(VERIFICATION + "refresh-token", new RefreshTokenEndpoint(signet.refreshSession(), token)),
                Route.post(VERIFICATION + "revoke-token", new RevokeTokenEndpoint(signet.revokeRefreshToken(), token)));
    }

    private static List<Route> keys(Signet signet, ProjectHeader project) {
        return List.of(
                Route.get(KEYS, new ListApiKeysEndpoint(project, signet.listKeysByPage(), signet.clock())),
                Route.post(KEYS, new CreateApiKeyEndpoint(project, signet.issueKey(), signet.clock())),
                Route.delete(
                        KEYS + "/{key_id}", new RevokeApiKeyEndpoint(project, signet.revokeKey(), signet.clock())));
    }
}
