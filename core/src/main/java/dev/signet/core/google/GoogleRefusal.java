package dev.signet.core.google;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why somebody is not signed in with Google, linked to it or unlinked from it. */
public enum GoogleRefusal implements Refusal {
    /** One answer for a token that is forged, expired or for others, and for a deactivated person. */
    INVALID_GOOGLE_CREDENTIAL(
            Kind.UNAUTHENTICATED,
            "invalid_google_credential",
            "The Google credential is not valid or no longer valid."),
    GOOGLE_ACCOUNT_IN_USE(Kind.CONFLICT, "google_account_in_use", "This Google account is linked to another account."),
    GOOGLE_ALREADY_LINKED(
            Kind.CONFLICT, "google_already_linked", "The account is linked to another Google account already."),
    /** The address has an account, and Google cannot know whose mailbox it is today. */
    LINK_REQUIRES_SIGN_IN(
            Kind.CONFLICT, "link_requires_sign_in", "This address has an account. Sign in to it to link Google."),
    GOOGLE_NOT_LINKED(Kind.CONFLICT, "google_not_linked", "The account is not linked to Google."),
    PASSWORD_REQUIRED(Kind.CONFLICT, "password_required", "Set a password first, to have a way to sign in.");

    private final Kind kind;
    private final String code;
    private final String message;

    GoogleRefusal(Kind kind, String code, String message) {
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
