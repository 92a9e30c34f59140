package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Mails a link with which the owner of an address sets a new password. The answer is the same for every address (ASVS
 * 5.0 6.4.3, 6.3.8).
 */
public final class StartRecovery {
    /** How long a token is good. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int TOKEN_BYTES = 32;

    private final Accounts accounts;
    private final RecoveryTokens tokens;
    private final MailLimits mailLimits;
    private final Mails mails;
    private final Audit audit;
    private final Transactions transactions;
    private final Entropy entropy;
    private final Clock clock;

    public StartRecovery(
            Accounts accounts,
            RecoveryTokens tokens,
            MailLimits mailLimits,
            Mails mails,
            Audit audit,
            Transactions transactions,
            Entropy entropy,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.mailLimits = mailLimits;
        this.mails = mails;
        this.audit = audit;
        this.transactions = transactions;
        this.entropy = entropy;
        this.clock = clock;
    }

    /** Sends the link if there is an active account. Refuses with {@link RateLimited} alone. */
    public Result<Done> start(EmailAddress address, Caller caller) {
        Instant now = clock.instant();
        return mailLimits.countRequest(caller.clientAddress(), now).map(done -> {
            if (mailLimits
                    .take(address, MailKind.PASSWORD_RECOVERY.name(), caller.clientAddress(), now)
                    .granted()) {
                transactions.inTransaction(() -> send(address, caller, now));
            }
            return done;
        });
    }

    // What is written for an account is written for an unknown address too, but the token, which is looked up in its
    // place: so both cases take about as long.
    private Done send(EmailAddress address, Caller caller, Instant now) {
        Optional<Account> known = accounts.findByEmail(address).filter(Account::active);
        SecretText token =
                new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(TOKEN_BYTES)));
        Digest digest = Digest.sha256(token.reveal());
        if (known.isPresent()) {
            tokens.put(known.get().id(), digest, now.plus(LIFE));
            mails.put(
                    MailKind.PASSWORD_RECOVERY,
                    address,
                    parameters(token, known.get().username().value()),
                    now,
                    LIFE);
        } else {
            tokens.find(digest, now);
            mails.putForNobody(MailKind.PASSWORD_RECOVERY, address, parameters(token, ""), now);
        }
        audit.tell(
                AuditAction.RECOVERY_REQUESTED,
                Optional.empty(),
                known.map(account -> account.id().toString()).orElse(""),
                caller,
                now);
        return Done.DONE;
    }

    private static Map<MailParameter, SecretText> parameters(SecretText token, String username) {
        return Map.of(MailParameter.TOKEN, token, MailParameter.USERNAME, new SecretText(username));
    }
}
