package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.SessionId;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes the session of a person who has just proven who they are. */
public final class StartSession {
    private static final int MOST_USER_AGENT = 300;

    private final Sessions sessions;
    private final Organizations organizations;
    private final AccessTokens tokens;
    private final SessionPolicy policy;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;

    public StartSession(
            Sessions sessions,
            Organizations organizations,
            AccessTokens tokens,
            SessionPolicy policy,
            Audit audit,
            Transactions transactions,
            Ids ids) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.tokens = tokens;
        this.policy = policy;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** A session and the access token that stands for it, which both end together: no refresh token goes along. */
    AccessToken accessOnly(Account account, SignInMethod method, Caller caller, Instant now) {
        Session session = transactions.inTransaction(() -> {
            Session made = session(account, method, caller, now);
            sessions.add(made);
            audit.tell(AuditAction.SESSION_STARTED, account.id(), made.id(), caller, now);
            return made;
        });
        // Times in a token are whole seconds (RFC 7519 section 2); rounded down, it never outlives its session.
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        AccessClaims claims = new AccessClaims(
                account.id(), session.id(), session.organizationId(), issuedAt, issuedAt.plus(policy.accessOnly()));
        return new AccessToken(tokens.issue(claims), policy.accessOnly());
    }

    private Session session(Account account, SignInMethod method, Caller caller, Instant now) {
        Organization home = organizations
                .findPersonal(account.id())
                .orElseThrow(() -> new IllegalStateException("an account without its personal organisation"));
        String userAgent = caller.userAgent();
        return new Session(
                new SessionId(ids.next()),
                account.id(),
                home.id(),
                method,
                now,
                now,
                now.plus(policy.accessOnly()),
                Optional.empty(),
                caller.clientAddress().text(),
                userAgent.substring(0, Math.min(userAgent.length(), MOST_USER_AGENT)));
    }
}
