package dev.signet.core.signin;

import dev.signet.core.account.Accounts;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.throttle.MailTurn;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.CodePurpose;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.IssuedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Mails a code that signs in, or opens the account of an address that has none. The answer, and the work for it, is the
 * same for every address (ASVS 5.0 6.3.8).
 */
public final class SendCode {
    static final CodePurpose PURPOSE = CodePurpose.SIGN_IN;

    private final Accounts accounts;
    private final MailLimits mailLimits;
    private final Codes codes;
    private final Mails mails;
    private final Transactions transactions;
    private final Clock clock;

    public SendCode(
            Accounts accounts,
            MailLimits mailLimits,
            Codes codes,
            Mails mails,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.mailLimits = mailLimits;
        this.codes = codes;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the code, unless the address is that of a deactivated person. Refuses with {@link RateLimited} alone. */
    public Result<CodeSent> send(EmailAddress address, Caller caller) {
        Instant now = clock.instant();
        ClientAddress client = caller.clientAddress();
        return mailLimits.countRequest(client, now).map(done -> {
            MailTurn turn = mailLimits.take(address, PURPOSE.name(), client, now);
            return transactions.inTransaction(() -> turn.granted()
                    ? send(address, client, turn.resendAfter(), now)
                    : codes.withheld(PURPOSE, address, client, turn.resendAfter(), now));
        });
    }

    // A deactivated person gets no mail, at the same cost.
    private CodeSent send(EmailAddress address, ClientAddress client, Duration resendAfter, Instant now) {
        boolean deactivated = accounts.findByEmail(address)
                .filter(account -> !account.active())
                .isPresent();
        IssuedCode code = codes.issue(PURPOSE, address, Optional.empty(), client, resendAfter, now);
        Map<MailParameter, SecretText> parameters =
                Map.of(MailParameter.CODE, code.code().text());
        if (deactivated) {
            mails.putForNobody(MailKind.SIGN_IN_CODE, address, parameters, now);
        } else {
            mails.put(MailKind.SIGN_IN_CODE, address, parameters, now, Codes.LIFE);
        }
        return code.sent();
    }
}
