package dev.signet.jdbc;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcAuditTrail implements AuditTrail {
    private static final String APPEND = """
            INSERT INTO audit_events (
                id, action, organization_id, actor_user_id, actor_key_id, target, client_address, request_id, created_at)
            VALUES (
                :id, :action, :organization, :actorUser, :actorKey, :target, :clientAddress, :requestId, :createdAt)
            """;
    private static final String LIST = """
            SELECT id, action, organization_id, actor_user_id, actor_key_id,
                target, client_address, request_id, created_at
            FROM audit_events
            WHERE %s = :whose AND id < :below
            ORDER BY id DESC
            LIMIT :rows
            """;
    private static final String BY_ACTOR = LIST.formatted("actor_user_id");
    private static final String BY_ORGANIZATION = LIST.formatted("organization_id");
    private static final String BETWEEN = """
            SELECT id, action, organization_id, actor_user_id, actor_key_id,
                target, client_address, request_id, created_at
            FROM audit_events
            WHERE id > :after AND id < :below
            ORDER BY id
            LIMIT :most
            """;

    private final Sql sql;

    JdbcAuditTrail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(AuditEvent event) {
        sql.run(handle -> handle.createUpdate(APPEND)
                .bind("id", event.id().value())
                .bind("action", event.action().code())
                .bind("organization", event.organizationId().map(OrganizationId::value))
                .bind("actorUser", event.actorUserId().map(UserId::value))
                .bind("actorKey", event.actorKeyId().map(ApiKeyId::value))
                .bind("target", event.target())
                .bind("clientAddress", event.clientAddress())
                .bind("requestId", event.requestId())
                .bind("createdAt", event.createdAt())
                .execute());
    }

    @Override
    public Page<AuditEvent> byActor(UserId actor, PageRequest page) {
        return page(BY_ACTOR, actor.value(), page);
    }

    @Override
    public Page<AuditEvent> byOrganization(OrganizationId organization, PageRequest page) {
        return page(BY_ORGANIZATION, organization.value(), page);
    }

    @Override
    public List<AuditEvent> between(AuditEventId after, AuditEventId below, int most) {
        return sql.run(handle -> handle.createQuery(BETWEEN)
                .bind("after", after.value())
                .bind("below", below.value())
                .bind("most", most)
                .map(JdbcAuditTrail::read)
                .list());
    }

    private Page<AuditEvent> page(String query, UUID whose, PageRequest page) {
        return Paging.page(
                sql.run(handle -> handle.createQuery(query)
                        .bind("whose", whose)
                        .bind("below", Paging.below(page))
                        .bind("rows", Paging.rows(page))
                        .map(JdbcAuditTrail::read)
                        .list()),
                page,
                event -> event.id().value());
    }

    private static AuditEvent read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEvent(
                new AuditEventId(Columns.uuid(row, "id")),
                new AuditAction(row.getString("action")),
                Columns.optionalUuid(row, "organization_id").map(OrganizationId::new),
                Columns.optionalUuid(row, "actor_user_id").map(UserId::new),
                Columns.optionalUuid(row, "actor_key_id").map(ApiKeyId::new),
                row.getString("target"),
                row.getString("client_address"),
                row.getString("request_id"),
                Columns.instant(row, "created_at"));
    }
}
