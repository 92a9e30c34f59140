package dev.signet.core.signin;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why somebody is not signed in, or may not change how they sign in. */
public enum SignInRefusal implements Refusal {
    /** One answer for an unknown account, a wrong password and a deactivated person (ASVS 5.0 6.3.8). */
    INVALID_CREDENTIALS(Kind.UNAUTHENTICATED, "invalid_credentials", "The username, address or password is not right."),
    /** The caller is signed in already, so it is no longer a question of who they are. */
    WRONG_CURRENT_PASSWORD(Kind.FORBIDDEN, "invalid_credentials", "The current password is not right."),
    /** Told only to who knows the password of the claim. */
    EMAIL_NOT_VERIFIED(Kind.FORBIDDEN, "email_not_verified", "Verify your mail address first."),
    /** A first password is set soon after signing in, or not at all (ASVS 5.0 7.5.1). */
    RECENT_SIGN_IN_REQUIRED(Kind.FORBIDDEN, "recent_sign_in_required", "Sign in again to set a password.");

    private final Kind kind;
    private final String code;
    private final String message;

    SignInRefusal(Kind kind, String code, String message) {
        this.kind = kind;
        this.code = code;
        this.message = message;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
