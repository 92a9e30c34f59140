package dev.signet.http.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says was just done. The address carries its name, so it holds up to nobody but who sent a form. */
enum Notice {
    VERIFIED("Your mail address is verified. Sign in to go on."),
    VERIFIED_WITHOUT_PASSWORD(
            "Your mail address is verified. As several people had claimed it, no password was taken over: "
                    + "sign in by a code, and set one then."),
    PASSWORD_RESET("The new password is set, and every session was ended. Sign in with it."),
    SIGNED_OUT("You are signed out."),
    SIGNED_OUT_BEFORE("You were signed out in the meantime. Nothing was done. Sign in and do it again."),
    CODE_SENT("If mail can be sent to this address, a new code is on its way to it."),
    NAMES_CHANGED("The names are changed."),
    PASSWORD_CHANGED("The password is changed, and every other session was ended."),
    GOOGLE_UNLINKED("Google is unlinked. Nobody signs in here by it any more."),
    KEY_REVOKED("The key is revoked. Whatever used it is refused from now on."),
    SESSION_ENDED("The session is ended."),
    OTHERS_ENDED("Every other session is ended."),
    ORGANIZATION_CREATED("The organization is there."),
    ORGANIZATION_CHANGED("The name is changed."),
    ORGANIZATION_DELETED("The organization is deleted, and its keys are refused from now on."),
    PROJECT_CREATED("The project is there."),
    PROJECT_RENAMED("The project has another name."),
    PROJECT_DELETED("The project is deleted, and its keys are refused from now on."),
    MEMBER_ADDED("The member is added."),
    ROLE_CHANGED("The role is changed."),
    MEMBER_REMOVED("The member is removed."),
    LEFT("You have left the organization.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** As it stands in an address. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Notice> of(String text) {
        return Arrays.stream(values())
                .filter(notice -> notice.text().equals(text))
                .findFirst();
    }
}
