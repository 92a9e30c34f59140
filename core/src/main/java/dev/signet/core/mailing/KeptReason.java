package dev.signet.core.mailing;

import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.util.regex.Pattern;

/**
 * What is kept of a transport's reason: one line of bounded length without the mail's parameters. Mail servers quote in
 * their replies what was sent to them, and the reason outlives the parameters.
 */
final class KeptReason {
    private static final int MOST_CHARACTERS = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    private KeptReason() {}

    static String of(String reason, OutgoingMail mail) {
        String kept = reason;
        for (SecretText parameter : mail.parameters().values()) {
            if (!parameter.reveal().isEmpty()) {
                kept = kept.replace(parameter.reveal(), parameter.toString());
            }
        }
        kept = UNPRINTABLE.matcher(kept).replaceAll(" ").strip();
        return kept.length() <= MOST_CHARACTERS ? kept : kept.substring(0, MOST_CHARACTERS);
    }
}
