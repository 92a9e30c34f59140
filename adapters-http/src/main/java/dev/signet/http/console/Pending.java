package dev.signet.http.console;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A code that was asked for: for which address, in answer to what, and where its owner is on their way to. It waits in
 * the browser, so that no address is ever part of a URL; there is nothing in it that the browser did not say or hear.
 */
record Pending(EmailAddress email, ChallengeId challenge, NextPage next) {
    private static final int PARTS = 3;

    static Optional<Pending> read(String cookie) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", PARTS);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            return EmailAddress.parse(parts[0])
                    .toOptional()
                    .flatMap(email -> ChallengeId.parse(parts[1])
                            .map(challenge -> new Pending(email, challenge, NextPage.of(parts[2]))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String write() {
        String text = email + "\n" + challenge + "\n" + next.path();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
