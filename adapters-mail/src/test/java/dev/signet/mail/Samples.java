package dev.signet.mail;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Mails to test with. */
final class Samples {
    static final String CODE = "042137";
    static final String TOKEN = "q8Zr0-3nA_xK5vT1mW9yB7cD2eF4gH6jL8pN0sU-_aQ";
    static final Instant AT = Instant.parse("2026-03-01T12:34:56Z");
    static final MailId ID = new MailId(UUID.fromString("0195525e-6d80-7000-8000-00000000beef"));
    static final MailSettings SETTINGS =
            new MailSettings(new EmailAddress("no-reply@acme.example"), "Acme", URI.create("https://id.acme.example"));

    private Samples() {}

    static OutgoingMail mail(MailKind kind) {
        return mail(kind, "alice@example.com", "alice");
    }

    static OutgoingMail mail(MailKind kind, String to, String username) {
        Map<MailParameter, SecretText> parameters = new EnumMap<>(MailParameter.class);
        parameters.put(MailParameter.USERNAME, new SecretText(username));
        if (kind == MailKind.VERIFY_EMAIL || kind == MailKind.SIGN_IN_CODE) {
            parameters.put(MailParameter.CODE, new SecretText(CODE));
        }
        if (kind == MailKind.PASSWORD_RECOVERY) {
            parameters.put(MailParameter.TOKEN, new SecretText(TOKEN));
        }
        if (kind == MailKind.KEY_LEAKED) {
            parameters.put(MailParameter.KEY_NAME, new SecretText("deploy"));
            parameters.put(MailParameter.KEY_PREFIX, new SecretText("rst_AbCd1234"));
        }
        return mail(kind, to, parameters);
    }

    static OutgoingMail mail(MailKind kind, String to, Map<MailParameter, SecretText> parameters) {
        Duration life = kind == MailKind.PASSWORD_RECOVERY ? Duration.ofMinutes(30) : Duration.ofMinutes(10);
        return new OutgoingMail(ID, kind, new EmailAddress(to), parameters, AT, AT.plus(life));
    }
}
