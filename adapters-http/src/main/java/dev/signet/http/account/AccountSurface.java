package dev.signet.http.account;

import dev.signet.core.Signet;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.List;

/** What is on the account surface, and where. */
public final class AccountSurface {
    private static final List<String> PREFIXES =
            List.of("/v1/auth", "/v1/me/account", "/v1/me/google", "/v1/me/sessions", "/v1/me/password");

    private AccountSurface() {}

    /** The surface over these use cases. */
    public static Surface of(Signet signet, String publicUrl) {
        return new Surface(
                new AccountDialect(publicUrl),
                PREFIXES,
                List.of(
                        Route.post("/v1/auth/register", new RegisterEndpoint(signet.register())),
                        Route.post("/v1/auth/verify-email", new VerifyEmailEndpoint(signet.verifyEmail())),
                        Route.post(
                                "/v1/auth/resend-verification",
                                new ResendVerificationEndpoint(signet.resendVerification())),
                        Route.post("/v1/auth/login", new LoginEndpoint(signet.signInWithPassword())),
                        Route.post("/v1/auth/google", new GoogleEndpoint(signet.signInWithGoogle())),
                        Route.post("/v1/auth/logout", new LogoutEndpoint(signet.signOut())),
                        Route.post("/v1/auth/forgot-password", new ForgotPasswordEndpoint(signet.startRecovery())),
                        Route.post("/v1/auth/reset-password", new ResetPasswordEndpoint(signet.resetPassword())),
                        Route.post("/v1/auth/api-keys", new CreateApiKeyEndpoint(signet.issueUserKey())),
                        Route.get("/v1/auth/api-keys", new ListApiKeysEndpoint(signet.listUserKeys(), signet.clock())),
                        Route.delete("/v1/auth/api-keys/{key_id}", new RevokeApiKeyEndpoint(signet.revokeUserKey())),
                        Route.get("/v1/me/account", new ShowAccountEndpoint(signet.viewAccount())),
                        Route.patch("/v1/me/account", new ChangeAccountEndpoint(signet.changeProfile())),
                        Route.post("/v1/me/google/unlink", new UnlinkGoogleEndpoint(signet.unlinkGoogle())),
                        Route.get("/v1/me/sessions", new ListSessionsEndpoint(signet.listSessions())),
                        Route.post(
                                "/v1/me/sessions/end-others", new EndOtherSessionsEndpoint(signet.endOtherSessions())),
                        Route.delete("/v1/me/sessions/{session_id}", new EndSessionEndpoint(signet.endSession())),
                        Route.post("/v1/me/password", new ChangePasswordEndpoint(signet.changePassword()))));
    }
}
