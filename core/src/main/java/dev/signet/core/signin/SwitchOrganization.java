package dev.signet.core.signin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.ActiveOrganizations;
import dev.signet.core.session.Session;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets a session act in another organisation of its person's. */
public final class SwitchOrganization {
    private final ActiveOrganizations activeOrganizations;
    private final OpenOrganization openOrganization;
    private final SessionTokens tokens;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public SwitchOrganization(
            ActiveOrganizations activeOrganizations,
            OpenOrganization openOrganization,
            SessionTokens tokens,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.activeOrganizations = activeOrganizations;
        this.openOrganization = openOrganization;
        this.tokens = tokens;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Switches, and gives an access token that says so; older ones of the session go on, and act in the new organisation
     * too. The session lives no longer than before. Refuses as {@link OpenOrganization#open}, and with {@link
     * CommonRefusal#NOT_FOUND} an organisation that the person is not a member of, be they a superuser.
     */
    public Result<AccessToken> switchTo(Person person, OrganizationId id, Caller caller) {
        Instant now = clock.instant();
        return openOrganization
                .open(person, id)
                .flatMap(access -> transactions.inTransaction(() -> activate(person, id, caller, now)))
                .map(session -> tokens.access(session, now));
    }

    private Result<Session> activate(Person person, OrganizationId id, Caller caller, Instant now) {
        Optional<Session> active = activeOrganizations.activate(person.userId(), person.sessionId(), id, now);
        active.ifPresent(session ->
                audit.tell(AuditAction.SESSION_ORGANIZATION_SWITCHED, person.userId(), session.id(), caller, now));
        return Result.of(active, CommonRefusal.NOT_FOUND);
    }
}
