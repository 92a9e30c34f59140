package dev.signet.jdbc;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.Sealer;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A mail's parameters as one sealed value that opens for this mail alone: who can write to the database cannot have a
 * code sent elsewhere.
 */
final class SealedParameters {
    private final Sealer sealer;

    SealedParameters(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] seal(OutgoingMail mail) {
        // A line each; in Base64 a value has neither line ends nor colons.
        String lines = mail.parameters().entrySet().stream()
                .map(entry -> entry.getKey().name() + ":" + encoded(entry.getValue()))
                .collect(Collectors.joining("\n"));
        return sealer.seal(new SecretText(lines), context(mail.id(), mail.kind(), mail.to()));
    }

    Map<MailParameter, SecretText> open(byte[] sealed, MailId id, MailKind kind, EmailAddress to) {
        Map<MailParameter, SecretText> parameters = new EnumMap<>(MailParameter.class);
        sealer.open(sealed, context(id, kind, to)).reveal().lines().forEach(line -> {
            int colon = line.indexOf(':');
            parameters.put(MailParameter.valueOf(line.substring(0, colon)), decoded(line.substring(colon + 1)));
        });
        return parameters;
    }

    private static String context(MailId id, MailKind kind, EmailAddress to) {
        return "outbox/" + id + "/" + kind + "/" + to;
    }

    private static String encoded(SecretText value) {
        return Base64.getEncoder().encodeToString(value.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private static SecretText decoded(String value) {
        return new SecretText(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
    }
}
