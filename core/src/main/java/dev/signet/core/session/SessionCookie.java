package dev.signet.core.session;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser presents for its session: 256 random bits, 43 characters of base64url (ASVS 5.0 7.2.3). It says nothing,
 * and the store keeps its digest alone.
 */
public record SessionCookie(SecretText text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A new one, for one new session. */
    public static SessionCookie fresh(Entropy entropy) {
        return new SessionCookie(
                new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(BYTES))));
    }

    /** What was sent; empty when it can be none of ours. */
    public static Optional<SessionCookie> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SessionCookie(new SecretText(sent))) : Optional.empty();
    }

    /** What is kept in its place. */
    public Digest digest() {
        return Digest.sha256(text.reveal());
    }
}
