package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.Mails;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Makes recovery tokens and mails the links with them. Called in a transaction. */
public final class RecoveryMail {
    /** How long a token is good. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int TOKEN_BYTES = 32;

    private final RecoveryTokens tokens;
    private final Mails mails;
    private final Entropy entropy;

    public RecoveryMail(RecoveryTokens tokens, Mails mails, Entropy entropy) {
        this.tokens = tokens;
        this.mails = mails;
        this.entropy = entropy;
    }

    /** Mails a link for this account to this address, its own; any link before it is worth nothing. */
    void send(Account account, EmailAddress address, Instant now) {
        SecretText token = token();
        tokens.put(account.id(), Digest.sha256(token.reveal()), now.plus(LIFE));
        mails.put(
                MailKind.PASSWORD_RECOVERY,
                address,
                parameters(token, account.username().value()),
                now,
                LIFE);
    }

    /**
     * Does the same work for an address without an account, so that both take about as long: all is written but the token,
     * which is looked up in its place.
     */
    void sendToNobody(EmailAddress address, Instant now) {
        SecretText token = token();
        tokens.find(Digest.sha256(token.reveal()), now);
        mails.putForNobody(MailKind.PASSWORD_RECOVERY, address, parameters(token, ""), now);
    }

    private SecretText token() {
        return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(entropy.bytes(TOKEN_BYTES)));
    }

    private static Map<MailParameter, SecretText> parameters(SecretText token, String username) {
        return Map.of(MailParameter.TOKEN, token, MailParameter.USERNAME, new SecretText(username));
    }
}
