package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.DeviceGrants;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sets a new password, a first one too, by a recovery token. Every session of the person ends; API keys live on unless
 * asked otherwise, since products run on them.
 */
public final class ResetPassword {
    private final Accounts accounts;
    private final RecoveryTokens tokens;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final ApiKeys apiKeys;
    private final DeviceGrants deviceGrants;
    private final Mails mails;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ResetPassword(
            Accounts accounts,
            RecoveryTokens tokens,
            PasswordPolicy policy,
            PasswordHasher hasher,
            Sessions sessions,
            ApiKeys apiKeys,
            DeviceGrants deviceGrants,
            Mails mails,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.policy = policy;
        this.hasher = hasher;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.deviceGrants = deviceGrants;
        this.mails = mails;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What to set by what.
     *
     * @param token as it stands in the link
     * @param revokeKeys whether the API keys that act as the person are revoked too, and those withdrawn that were granted
     *     to a command line
     */
    public record Request(SecretText token, Password replacement, boolean revokeKeys) {}

    /**
     * Sets the password. Refuses with {@link RecoveryRefusal#INVALID_TOKEN},
     * {@link dev.signet.core.account.WeakPassword} and {@link dev.signet.core.shared.Overloaded}; the last two leave
     * the token usable.
     */
    public Result<Done> reset(Request request, Caller caller) {
        Instant now = clock.instant();
        Digest token = Digest.sha256(request.token().reveal());
        Optional<Account> owner =
                tokens.find(token, now).flatMap(accounts::find).filter(Account::active);
        return Result.of(owner, RecoveryRefusal.INVALID_TOKEN)
                .flatMap(account -> policy.check(request.replacement(), account.username(), account.email())
                        .flatMap(hasher::hash)
                        .flatMap(hash -> set(account, token, hash, request.revokeKeys(), caller, now)));
    }

    private Result<Done> set(
            Account account, Digest token, PasswordHash hash, boolean revokeKeys, Caller caller, Instant now) {
        return transactions.inTransaction(() -> {
            boolean set = tokens.consume(token, now)
                    .filter(account.id()::equals)
                    .filter(owner -> accounts.setPassword(owner, hash, now))
                    .isPresent();
            if (!set) {
                return Result.refused(RecoveryRefusal.INVALID_TOKEN);
            }
            sessions.endAll(account.id(), now);
            if (revokeKeys) {
                revokeKeys(account.id(), caller, now);
            }
            audit.tell(AuditAction.PASSWORD_RECOVERED, account.id(), account.id(), caller, now);
            mails.tell(MailKind.PASSWORD_CHANGED, account, now);
            return Result.done();
        });
    }

    // What was granted goes first: a key that is being handed over is then among those that are revoked.
    private void revokeKeys(UserId person, Caller caller, Instant now) {
        for (CliLogin login : deviceGrants.withdrawAll(person, now)) {
            login.grant()
                    .ifPresent(grant -> audit.of(grant.owner())
                            .tell(AuditAction.CLI_LOGIN_DENIED, person, login.id(), caller, now));
        }
        for (ApiKey key : apiKeys.revokeAllOfUser(person, now)) {
            audit.of(key.owner()).tell(AuditAction.API_KEY_REVOKED, person, key.id(), caller, now);
        }
    }
}
