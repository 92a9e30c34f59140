package dev.signet.app.doctor;

import dev.signet.app.settings.ServerSettings;
import dev.signet.mail.MailSettings;
import dev.signet.mail.SmtpSettings;
import dev.signet.mail.SmtpTransport;
import java.util.Optional;

/** Whether mail would go out. None is sent. */
record MailExamination(ServerSettings settings) {
    private static final String SUBJECT = "mail";

    Finding finding() {
        return settings.smtp()
                .map(this::examine)
                .orElseGet(() -> Finding.ok(
                        SUBJECT,
                        "goes into files below " + settings.dataDirectory().resolve("mail")
                                + ", which is for trying out: set SIGNET_SMTP_URL to send it"));
    }

    private Finding examine(SmtpSettings smtp) {
        MailSettings mail = MailSettings.parse(settings.mailFrom(), settings.publicUrl(settings.port()))
                .orThrow();
        String server = smtp.host() + " port " + smtp.port();
        Optional<String> obstacle = new SmtpTransport(smtp, mail).obstacle();
        return obstacle.map(
                        reason -> Finding.fail(SUBJECT, server + " takes none: " + reason + "; check SIGNET_SMTP_URL"))
                .orElseGet(() -> Finding.ok(SUBJECT, server + " takes it, from " + settings.mailFrom()));
    }
}
