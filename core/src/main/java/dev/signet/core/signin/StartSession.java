package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.SessionId;
import dev.signet.core.tx.Transactions;
import java.nio.ByteBuffer;
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

    /** A session and the access token that stands for it, which both end together: no refresh token goes along. */
    public SessionKind<AccessToken> accessOnly() {
        return (account, method, caller, now) -> start(
                        account, method, now.plus(policy.accessOnly()), Proof.none(), caller, now)
                .map(session -> () -> tokens.access(session, now));
    }

    /** A session that can be refreshed, and its first tokens. */
    public SessionKind<TokenPair> refreshable() {
        return (account, method, caller, now) -> start(
                        account, method, now.plus(policy.idle()), Proof.of(firstState(now)), caller, now)
                .map(session -> () -> tokens.pair(session, now));
    }

    /** A browser's session, with a cookie that was never there before (ASVS 5.0 7.2.4). */
    public SessionKind<BrowserSession> browser() {
        return (account, method, caller, now) -> {
            SessionCookie cookie = SessionCookie.fresh(entropy);
            return start(account, method, policy.browserEnd(now, now), Proof.of(cookie), caller, now)
                    .map(session -> () -> new BrowserSession(cookie, policy.browserLongest()));
        };
    }

    private RefreshState firstState(Instant now) {
        return new RefreshState(
                ByteBuffer.wrap(entropy.bytes(Long.BYTES)).getLong(), 0, now, now.plus(policy.longest()));
    }

    /** What a session is asked for by, besides access tokens. */
    private record Proof(Optional<RefreshState> refresh, Optional<Digest> cookie) {
        static Proof none() {
            return new Proof(Optional.empty(), Optional.empty());
        }

        static Proof of(RefreshState refresh) {
            return new Proof(Optional.of(refresh), Optional.empty());
        }

        static Proof of(SessionCookie cookie) {
            return new Proof(Optional.empty(), Optional.of(cookie.digest()));
        }
    }

    private Optional<Session> start(
            Account account, SignInMethod method, Instant end, Proof proof, Caller caller, Instant now) {
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
                    end,
                    proof.refresh(),
                    proof.cookie(),
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
