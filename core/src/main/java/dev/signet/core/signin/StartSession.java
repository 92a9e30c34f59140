package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.SessionId;
import dev.signet.core.tx.Transactions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes the session of a person who has just proven who they are. */
public final class StartSession {
    private static final int MOST_USER_AGENT = 300;

    private final Sessions sessions;
    private final Organizations organizations;
    private final SessionTokens tokens;
    private final SessionPolicy policy;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Entropy entropy;

    public StartSession(
            Sessions sessions,
            Organizations organizations,
            SessionTokens tokens,
            SessionPolicy policy,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Entropy entropy) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.tokens = tokens;
        this.policy = policy;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.entropy = entropy;
    }

    /**
     * A session and the access token that stands for it, which both end together: no refresh token goes along. Empty when
     * the account was deactivated or its password changed since it was read.
     */
    Optional<AccessToken> accessOnly(Account account, SignInMethod method, Caller caller, Instant now) {
        return start(account, method, policy.accessOnly(), Optional.empty(), caller, now)
                .map(session -> tokens.access(session, now));
    }

    /**
     * A session that can be refreshed. To be called in the transaction that uses up the proof of who it is; its tokens
     * are made when that has been committed. Empty as {@link #accessOnly} is.
     */
    Optional<Session> refreshable(Account account, SignInMethod method, Caller caller, Instant now) {
        RefreshState first = new RefreshState(
                ByteBuffer.wrap(entropy.bytes(Long.BYTES)).getLong(), 0, now, now.plus(policy.longest()));
        return start(account, method, policy.idle(), Optional.of(first), caller, now);
    }

    private Optional<Session> start(
            Account account,
            SignInMethod method,
            Duration life,
            Optional<RefreshState> refresh,
            Caller caller,
            Instant now) {
        return transactions.inTransaction(() -> {
            Organization home = organizations
                    .findPersonal(account.id())
                    .orElseThrow(() -> new IllegalStateException("an account without its personal organisation"));
            String userAgent = caller.userAgent();
            Session session = new Session(
                    new SessionId(ids.next()),
                    account.id(),
                    home.id(),
                    method,
                    now,
                    now,
                    now.plus(life),
                    refresh,
                    caller.clientAddress().text(),
                    userAgent.substring(0, Math.min(userAgent.length(), MOST_USER_AGENT)));
            if (!sessions.add(session, account)) {
                return Optional.empty();
            }
            audit.tell(AuditAction.SESSION_STARTED, account.id(), session.id(), caller, now);
            return Optional.of(session);
        });
    }
}
