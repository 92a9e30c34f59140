package dev.signet.jdbc;

import dev.signet.core.account.Username;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcMemberships implements Memberships {
    private static final String ADD = """
            INSERT INTO memberships (organization_id, user_id, role, created_at)
            VALUES (:organization, :user, :role, :createdAt)
            ON CONFLICT (organization_id, user_id) DO NOTHING
            """;
    private static final String SELECT = """
            SELECT membership.user_id, membership.role, membership.created_at, person.username, person.email
            FROM %s AS membership
            JOIN accounts AS person ON person.id = membership.user_id
            """;
    private static final String OF_ORGANIZATION = SELECT.formatted("memberships") + """
            WHERE membership.organization_id = :organization
            """;
    private static final String FIND = OF_ORGANIZATION + "AND membership.user_id = :user";
    private static final String MEMBERS = OF_ORGANIZATION + "ORDER BY membership.created_at, membership.user_id";
    // Who changes a membership waits here for whoever changes the owners, then sees them as they are (manual, section
    // 13.2.1); all wait in the same order. The decision is a joined row, which stays what it is when the row to be
    // written is read again: a subquery in the condition might be asked anew, of another snapshot.
    private static final String LOCKED = """
            WITH locked AS MATERIALIZED (
                SELECT user_id, role, created_at FROM memberships
                WHERE organization_id = :organization AND (role = 'owner' OR user_id = ANY (:users))
                ORDER BY user_id
                FOR UPDATE
            )
            """;
    private static final String LOCK = LOCKED + SELECT.formatted("locked") + "WHERE membership.user_id = ANY (:users)";
    // Whoever changes the membership waits for this, and this for whoever is changing it, and then sees it as it is.
    // Nobody shares it, as in JdbcSessionLocks.
    private static final String HOLD = """
            SELECT role FROM memberships WHERE organization_id = :organization AND user_id = :user
            FOR NO KEY UPDATE
            """;
    private static final String DECISION = LOCKED + """
            , decision AS MATERIALIZED (
                SELECT count(*) FILTER (WHERE user_id = :user) = 1 AS is_member,
                    count(*) FILTER (WHERE user_id = :user AND role = 'owner') = 1
                        AND count(*) FILTER (WHERE user_id <> :user) = 0 AS is_last_owner
                FROM locked
            ), changed AS (
            """;
    private static final String OUTCOME = """
            )
            SELECT CASE
                WHEN EXISTS (SELECT FROM changed) THEN 'done'
                WHEN decision.is_member THEN 'last_owner'
                ELSE 'not_a_member'
            END AS outcome
            FROM decision
            """;
    private static final String CHANGE_ROLE = DECISION + """
                UPDATE memberships AS membership SET role = :role
                FROM decision
                WHERE membership.organization_id = :organization AND membership.user_id = :user
                    AND (NOT decision.is_last_owner OR CAST(:role AS text) = 'owner')
                RETURNING membership.user_id
            """ + OUTCOME;
    private static final String REMOVE = DECISION + """
                DELETE FROM memberships AS membership
                USING decision
                WHERE membership.organization_id = :organization AND membership.user_id = :user
                    AND NOT decision.is_last_owner
                RETURNING membership.organization_id, membership.user_id
            ), remembered AS (
                UPDATE external_memberships AS known SET removed_at = :now
                FROM changed
                WHERE known.organization_id = changed.organization_id AND known.user_id = changed.user_id
            """ + OUTCOME;

    private final Sql sql;

    JdbcMemberships(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Membership membership) {
        int added = sql.run(handle -> handle.createUpdate(ADD)
                .bind("organization", membership.organizationId().value())
                .bind("user", membership.userId().value())
                .bind("role", Columns.stored(membership.role()))
                .bind("createdAt", membership.createdAt())
                .execute());
        sql.changed(membership.userId().value());
        return added == 1;
    }

    @Override
    public Optional<Member> find(OrganizationId organization, UserId user) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .map(JdbcMemberships::read)
                .findOne());
    }

    @Override
    public Optional<Role> hold(OrganizationId organization, UserId user) {
        return sql.run(handle -> handle.createQuery(HOLD)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .map((row, context) -> Columns.constant(Role.class, row, "role"))
                .findOne());
    }

    @Override
    public Map<UserId, Member> lock(OrganizationId organization, Set<UserId> users) {
        return sql.run(handle -> handle
                .createQuery(LOCK)
                .bind("organization", organization.value())
                .bindArray(
                        "users", UUID.class, users.stream().map(UserId::value).toList())
                .map(JdbcMemberships::read)
                .stream()
                .collect(Collectors.toMap(Member::userId, Function.identity())));
    }

    @Override
    public List<Member> members(OrganizationId organization) {
        return sql.run(handle -> handle.createQuery(MEMBERS)
                .bind("organization", organization.value())
                .map(JdbcMemberships::read)
                .list());
    }

    @Override
    public MembershipOutcome changeRole(OrganizationId organization, UserId user, Role role) {
        MembershipOutcome outcome = sql.run(handle -> handle.createQuery(CHANGE_ROLE)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .bindArray("users", UUID.class, user.value())
                .bind("role", Columns.stored(role))
                .map(JdbcMemberships::outcome)
                .one());
        sql.changed(user.value());
        return outcome;
    }

    @Override
    public MembershipOutcome remove(OrganizationId organization, UserId user, Instant now) {
        MembershipOutcome outcome = sql.run(handle -> handle.createQuery(REMOVE)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .bindArray("users", UUID.class, user.value())
                .bind("now", now)
                .map(JdbcMemberships::outcome)
                .one());
        sql.changed(user.value());
        return outcome;
    }

    private static MembershipOutcome outcome(ResultSet row, StatementContext context) throws SQLException {
        return Columns.constant(MembershipOutcome.class, row, "outcome");
    }

    private static Member read(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                new UserId(Columns.uuid(row, "user_id")),
                new Username(row.getString("username")),
                Columns.optionalText(row, "email").map(EmailAddress::new),
                Columns.constant(Role.class, row, "role"),
                Columns.instant(row, "created_at"));
    }
}
