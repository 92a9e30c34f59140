package dev.signet.core.memory;

import dev.signet.core.organization.Organizations;
import dev.signet.core.session.ActiveOrganizations;
import dev.signet.core.session.Session;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class MemoryActiveOrganizations implements ActiveOrganizations {
    private final MemoryTransactions transactions;
    private final Organizations organizations;
    private final Table<SessionId, SessionRow> sessions;

    MemoryActiveOrganizations(
            MemoryTransactions transactions, Organizations organizations, Table<SessionId, SessionRow> sessions) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.sessions = sessions;
    }

    @Override
    public Optional<Session> activate(UserId user, SessionId id, OrganizationId organization, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<SessionRow> active = sessions.find(id)
                    .filter(row -> row.session().userId().equals(user) && row.isLiving(now))
                    .filter(row -> organizations.standing(organization, user).isPresent())
                    .map(row -> row.activeIn(organization));
            active.ifPresent(row -> sessions.put(id, row));
            return active.map(SessionRow::session);
        });
    }
}
