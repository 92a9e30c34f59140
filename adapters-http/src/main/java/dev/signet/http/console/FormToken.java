package dev.signet.http.console;

import dev.signet.core.session.SessionCookie;
import dev.signet.core.shared.Digest;
import java.util.HexFormat;

/**
 * What a form carries to show that it is a page of ours that sends it, made of the cookie that comes along (ASVS 5.0
 * 3.5.1). Nobody without the cookie can make it, and it does not tell the cookie.
 */
final class FormToken {
    private final Digest digest;

    private FormToken(Digest digest) {
        this.digest = digest;
    }

    static FormToken of(SessionCookie cookie) {
        return new FormToken(Digest.sha256("form " + cookie.text().reveal()));
    }

    /** As the form carries it. */
    String text() {
        return HexFormat.of().formatHex(digest.bytes());
    }

    /** Whether this was sent; compared in constant time. */
    boolean is(String sent) {
        return Digest.sha256(text()).equals(Digest.sha256(sent));
    }
}
