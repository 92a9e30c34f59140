package dev.signet.jdbc;

import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

final class JdbcMemberships implements Memberships {
    private static final String ADD = """
            INSERT INTO memberships (organization_id, user_id, role, created_at)
            VALUES (:organization, :user, :role, :createdAt)
            ON CONFLICT (organization_id, user_id) DO NOTHING
            """;
    private static final String FIND = """
            SELECT role, created_at FROM memberships
            WHERE organization_id = :organization AND user_id = :user
            """;

    private final Sql sql;

    JdbcMemberships(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Membership membership) {
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("organization", membership.organizationId().value())
                        .bind("user", membership.userId().value())
                        .bind("role", Columns.stored(membership.role()))
                        .bind("createdAt", membership.createdAt())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Membership> find(OrganizationId organization, UserId user) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .map((row, context) -> new Membership(
                        organization,
                        user,
                        Columns.constant(Role.class, row, "role"),
                        Columns.instant(row, "created_at")))
                .findOne());
    }
}
