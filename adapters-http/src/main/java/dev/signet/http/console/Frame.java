package dev.signet.http.console;

import java.util.Optional;

/**
 * What stands around the content of every page, and in every form.
 *
 * @param whose the id of who is signed in; empty for a page that is for everybody
 * @param username their name
 * @param token what forms carry
 * @param notice what has just been done
 */
record Frame(
        String title,
        Assets assets,
        Section section,
        String whose,
        String username,
        String token,
        Optional<Notice> notice) {
    /** The field that carries the token. */
    static final String TOKEN = "form_token";

    /** The field that says whose page the form is on. */
    static final String WHOSE = "form_of";

    boolean signedIn() {
        return !username.isEmpty();
    }

    /** The sentence about what has just been done; empty where nothing has. */
    String done() {
        return notice.map(Notice::sentence).orElse("");
    }
}
