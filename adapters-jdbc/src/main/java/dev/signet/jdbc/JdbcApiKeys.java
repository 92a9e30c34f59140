package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeyLocks;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

final class JdbcApiKeys implements ApiKeys, KeyLocks {
    private static final String ADD = """
            INSERT INTO api_keys (
                id, user_id, organization_id, project_id, name, display_prefix, digest, scopes, source, device_name,
                created_by, maker_role, is_admin_managed, created_at, expires_at, revoked_at, last_used_at)
            VALUES (
                :id, :user, :organization, :project, :name, :displayPrefix, :digest, :scopes, :source, :deviceName,
                :createdBy, :makerRole, :adminManaged, :createdAt, :expiresAt, :revokedAt, :lastUsedAt)
            """;
    private static final String FROM = """
            FROM %s AS api_key
            LEFT JOIN organizations AS organization ON organization.id = api_key.organization_id
            """ + KeyColumns.OWNER;
    static final String KEPT = "SELECT " + KeyColumns.ALL + FROM.formatted("api_keys");
    private static final String LIST = KEPT + """
            WHERE %s AND api_key.id < :below
            ORDER BY api_key.id DESC
            LIMIT :rows
            """;
    // The total is there for a page beyond the last one too, which has no row of its own.
    private static final String NUMBERED = """
            SELECT counted.total, page.*
            FROM (SELECT count(*) AS total FROM api_keys AS api_key WHERE %1$s) AS counted
            LEFT JOIN (
            """ + KEPT + """
                WHERE %1$s
                ORDER BY api_key.id DESC
                OFFSET :skipped LIMIT :limit
            ) AS page ON true
            ORDER BY page.id DESC
            """;
    private static final String FIND = KEPT + "WHERE %s AND api_key.id = :id";
    private static final String REVOKE_ALL_OF_USER = """
            WITH revoked AS (
                UPDATE api_keys SET revoked_at = :now
                WHERE user_id = :owner AND revoked_at IS NULL
                RETURNING *
            )
            SELECT\s""" + KeyColumns.ALL + FROM.formatted("revoked");
    // Whoever revokes the key waits for this, and this for whoever is revoking it, and then sees it revoked. Nobody
    // shares it, as in JdbcSessionLocks.
    private static final String LOCK = """
            SELECT id FROM api_keys
            WHERE id = :id AND created_by = :maker AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            FOR NO KEY UPDATE
            """;
    private static final LastTimes MARK_USED = new LastTimes("api_keys", "last_used_at");

    private final Sql sql;

    JdbcApiKeys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApiKey key) {
        Owner owner = Owner.of(key.owner());
        sql.run(handle -> handle.createUpdate(ADD)
                .bind("id", key.id().value())
                .bind("user", owner.user())
                .bind("organization", owner.organization())
                .bind("project", owner.project())
                .bind("name", key.name().value())
                .bind("displayPrefix", key.displayPrefix())
                .bind("digest", key.digest().bytes())
                .bindArray(
                        "scopes",
                        String.class,
                        key.scopes().list().stream().map(Scope::value).toList())
                .bind("source", Columns.stored(key.source()))
                .bind("deviceName", key.deviceName().map(Label::value))
                .bind("createdBy", key.createdBy().value())
                .bind("makerRole", key.makerRole().map(Columns::stored))
                .bind("adminManaged", key.adminManaged())
                .bind("createdAt", key.createdAt())
                .bind("expiresAt", key.expiresAt())
                .bind("revokedAt", key.revokedAt())
                .bind("lastUsedAt", key.lastUsedAt())
                .execute());
    }

    @Override
    public Page<ApiKey> list(ApiKeyOwner whose, PageRequest page) {
        Owner owner = Owner.of(whose);
        return Paging.page(
                sql.run(handle -> owner.bind(handle.createQuery(LIST.formatted(owner.condition())))
                        .bind("below", Paging.below(page))
                        .bind("rows", Paging.rows(page))
                        .map((row, context) -> KeyColumns.read(row))
                        .list()),
                page,
                key -> key.id().value());
    }

    @Override
    public NumberedPage<ApiKey> list(ApiKeyOwner whose, int page, int limit) {
        Owner owner = Owner.of(whose);
        return sql.run(handle -> owner.bind(handle.createQuery(NUMBERED.formatted(owner.condition())))
                .bind("skipped", (page - 1L) * limit)
                .bind("limit", limit)
                .scanResultSet((rows, context) -> numbered(rows.get())));
    }

    @Override
    public Optional<ApiKey> find(ApiKeyOwner whose, ApiKeyId id) {
        Owner owner = Owner.of(whose);
        return sql.run(handle -> owner.bind(handle.createQuery(FIND.formatted(owner.condition())))
                .bind("id", id.value())
                .map((row, context) -> KeyColumns.read(row))
                .findOne());
    }

    @Override
    public boolean revoke(ApiKeyOwner whose, ApiKeyId id, Instant now) {
        Owner owner = Owner.of(whose);
        String revoke = """
                UPDATE api_keys AS api_key SET revoked_at = :now
                WHERE %s AND api_key.id = :id AND api_key.revoked_at IS NULL
                """.formatted(owner.condition());
        int revoked = sql.run(handle -> owner.bind(handle.createUpdate(revoke))
                .bind("id", id.value())
                .bind("now", now)
                .execute());
        sql.changed(id.value());
        return revoked == 1;
    }

    @Override
    public List<ApiKey> revokeAllOfUser(UserId owner, Instant now) {
        List<ApiKey> revoked = sql.run(handle -> handle.createQuery(REVOKE_ALL_OF_USER)
                .bind("owner", owner.value())
                .bind("now", now)
                .map((row, context) -> KeyColumns.read(row))
                .list());
        sql.changed(owner.value());
        return revoked;
    }

    @Override
    public void markUsed(Map<ApiKeyId, Instant> lastUses) {
        MARK_USED.write(sql, lastUses, ApiKeyId::value);
    }

    @Override
    public boolean lock(UserId maker, ApiKeyId id, Instant now) {
        return sql.run(handle -> handle.createQuery(LOCK)
                .bind("id", id.value())
                .bind("maker", maker.value())
                .bind("now", now)
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne()
                .isPresent());
    }

    private static NumberedPage<ApiKey> numbered(ResultSet rows) throws SQLException {
        long total = 0;
        List<ApiKey> items = new ArrayList<>();
        while (rows.next()) {
            total = rows.getLong("total");
            if (Columns.optionalUuid(rows, "id").isPresent()) {
                items.add(KeyColumns.read(rows));
            }
        }
        return new NumberedPage<>(items, total);
    }

    /** The three columns of an owner. */
    private record Owner(Optional<UUID> user, Optional<UUID> organization, Optional<UUID> project) {
        /** Which rows are theirs: an organisation's are those of its projects and members as well. */
        String condition() {
            if (user.isPresent()) {
                return organization.isPresent()
                        ? "api_key.user_id = :user AND api_key.organization_id = :organization"
                        : "api_key.user_id = :user AND api_key.organization_id IS NULL";
            }
            return project.isPresent()
                    ? "api_key.organization_id = :organization AND api_key.project_id = :project"
                    : "api_key.organization_id = :organization";
        }

        /** Binds what the condition names. */
        <S extends SqlStatement<S>> S bind(S statement) {
            user.ifPresent(id -> statement.bind("user", id));
            organization.ifPresent(id -> statement.bind("organization", id));
            project.ifPresent(id -> statement.bind("project", id));
            return statement;
        }

        static Owner of(ApiKeyOwner owner) {
            return new Owner(
                    owner.person().map(UserId::value),
                    owner.organization().map(OrganizationId::value),
                    owner.project().map(ProjectId::value));
        }
    }
}
