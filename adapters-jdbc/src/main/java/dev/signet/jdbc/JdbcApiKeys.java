package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcApiKeys implements ApiKeys {
    private static final String ADD = """
            INSERT INTO api_keys (
                id, user_id, organization_id, project_id, name, display_prefix, digest, scopes, source,
                created_by, created_at, expires_at, revoked_at, last_used_at)
            VALUES (
                :id, :user, :organization, :project, :name, :displayPrefix, :digest, :scopes, :source,
                :createdBy, :createdAt, :expiresAt, :revokedAt, :lastUsedAt)
            """;
    private static final String SELECT = """
            SELECT id, user_id, organization_id, project_id, name, display_prefix, digest, scopes, source,
                created_by, created_at, expires_at, revoked_at, last_used_at
            FROM api_keys
            """;
    private static final String OF_USER = SELECT + """
            WHERE user_id = :owner AND id < :below
            ORDER BY id DESC
            LIMIT :rows
            """;
    private static final String FIND_OF_USER = SELECT + """
            WHERE id = :id AND user_id = :owner
            """;
    private static final String REVOKE_OF_USER = """
            UPDATE api_keys SET revoked_at = :now
            WHERE id = :id AND user_id = :owner AND revoked_at IS NULL
            """;
    private static final String REVOKE_ALL_OF_USER = """
            UPDATE api_keys SET revoked_at = :now
            WHERE user_id = :owner AND revoked_at IS NULL
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
                .bind("createdBy", key.createdBy().value())
                .bind("createdAt", key.createdAt())
                .bind("expiresAt", key.expiresAt())
                .bind("revokedAt", key.revokedAt())
                .bind("lastUsedAt", key.lastUsedAt())
                .execute());
    }

    @Override
    public Page<ApiKey> ofUser(UserId owner, PageRequest page) {
        return Paging.page(
                sql.run(handle -> handle.createQuery(OF_USER)
                        .bind("owner", owner.value())
                        .bind("below", Paging.below(page))
                        .bind("rows", Paging.rows(page))
                        .map(JdbcApiKeys::read)
                        .list()),
                page,
                key -> key.id().value());
    }

    @Override
    public Optional<ApiKey> findOfUser(UserId owner, ApiKeyId id) {
        return sql.run(handle -> handle.createQuery(FIND_OF_USER)
                .bind("id", id.value())
                .bind("owner", owner.value())
                .map(JdbcApiKeys::read)
                .findOne());
    }

    @Override
    public boolean revokeOfUser(UserId owner, ApiKeyId id, Instant now) {
        return sql.run(handle -> handle.createUpdate(REVOKE_OF_USER)
                        .bind("id", id.value())
                        .bind("owner", owner.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public int revokeAllOfUser(UserId owner, Instant now) {
        return sql.run(handle -> handle.createUpdate(REVOKE_ALL_OF_USER)
                .bind("owner", owner.value())
                .bind("now", now)
                .execute());
    }

    @Override
    public void markUsed(Map<ApiKeyId, Instant> lastUses) {
        MARK_USED.write(sql, lastUses, ApiKeyId::value);
    }

    private static ApiKey read(ResultSet row, StatementContext context) throws SQLException {
        return new ApiKey(
                new ApiKeyId(Columns.uuid(row, "id")),
                KeyColumns.owner(row),
                new Label(row.getString("name")),
                row.getString("display_prefix"),
                Digest.of(row.getBytes("digest")),
                KeyColumns.scopes(row),
                Columns.constant(KeySource.class, row, "source"),
                new UserId(Columns.uuid(row, "created_by")),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "expires_at"),
                Columns.optionalInstant(row, "revoked_at"),
                Columns.optionalInstant(row, "last_used_at"));
    }

    /** The three columns of an owner. */
    private record Owner(Optional<UUID> user, Optional<UUID> organization, Optional<UUID> project) {
        static Owner of(ApiKeyOwner owner) {
            if (owner instanceof ApiKeyOwner.OfUser user) {
                return new Owner(Optional.of(user.userId().value()), Optional.empty(), Optional.empty());
            }
            if (owner instanceof ApiKeyOwner.OfOrganization organization) {
                return new Owner(
                        Optional.empty(),
                        Optional.of(organization.organizationId().value()),
                        Optional.empty());
            }
            ApiKeyOwner.OfProject project = (ApiKeyOwner.OfProject) owner;
            return new Owner(
                    Optional.empty(),
                    Optional.of(project.organizationId().value()),
                    Optional.of(project.projectId().value()));
        }
    }
}
