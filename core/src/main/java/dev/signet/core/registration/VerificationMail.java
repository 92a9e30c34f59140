package dev.signet.core.registration;

import dev.signet.core.account.Username;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.Mails;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.core.verification.CodePurpose;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.IssuedCode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The mail with a code that finishes a registration. Names the username, so that an owner sees a stranger's claim. */
final class VerificationMail {
    static final CodePurpose PURPOSE = CodePurpose.VERIFY_EMAIL;

    private final Mails mails;

    VerificationMail(Mails mails) {
        this.mails = mails;
    }

    void put(EmailAddress to, Optional<Username> username, IssuedCode code, Instant now) {
        Map<MailParameter, SecretText> parameters = new EnumMap<>(MailParameter.class);
        parameters.put(MailParameter.CODE, code.code().text());
        username.ifPresent(name -> parameters.put(MailParameter.USERNAME, new SecretText(name.value())));
        mails.put(MailKind.VERIFY_EMAIL, to, parameters, now, Codes.LIFE);
    }

    void putForNobody(EmailAddress to, IssuedCode code, Instant now) {
        mails.putForNobody(
                MailKind.VERIFY_EMAIL,
                to,
                Map.of(MailParameter.CODE, code.code().text()),
                now);
    }
}
