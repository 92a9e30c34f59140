package dev.signet.jdbc;

import dev.signet.core.session.ActiveOrganizations;
import dev.signet.core.session.Session;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcActiveOrganizations implements ActiveOrganizations {
    private static final String ACTIVATE = """
            UPDATE sessions SET organization_id = :organization
            WHERE id = :id AND user_id = :user AND ended_at IS NULL AND expires_at > :now
                AND EXISTS (
                    SELECT 1
                    FROM memberships AS membership
                    JOIN organizations AS place ON place.id = membership.organization_id
                    WHERE membership.organization_id = :organization AND membership.user_id = :user
                        AND place.deleted_at IS NULL)
            RETURNING\s""" + JdbcSessions.COLUMNS;

    private final Sql sql;

    JdbcActiveOrganizations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Session> activate(UserId user, SessionId id, OrganizationId organization, Instant now) {
        Optional<Session> active = sql.run(handle -> handle.createQuery(ACTIVATE)
                .bind("organization", organization.value())
                .bind("id", id.value())
                .bind("user", user.value())
                .bind("now", now)
                .map((row, context) -> JdbcSessions.read(row))
                .findOne());
        sql.changed(id.value());
        return active;
    }
}
