package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbcExternalPeople implements ExternalPeople {
    private static final String PERSON = """
            SELECT id FROM accounts WHERE external_issuer = :issuer AND external_subject = :known
            """;
    private static final String ADD_PERSON = """
            INSERT INTO accounts (
                id, username, is_active, token_balance, tokens_used, created_at, updated_at,
                external_issuer, external_subject)
            VALUES (:id, :username, true, 0, 0, :createdAt, :createdAt, :issuer, :subject)
            ON CONFLICT (external_issuer, external_subject) WHERE external_issuer IS NOT NULL DO NOTHING
            """;
    private static final String ORGANIZATION = """
            SELECT id FROM organizations WHERE external_issuer = :issuer AND external_id = :known
            """;
    private static final String ADD_ORGANIZATION = """
            INSERT INTO organizations (
                id, name, slug, is_personal, created_at, updated_at, external_issuer, external_id, external_slug)
            VALUES (:id, :name, :slug, false, :createdAt, :createdAt, :issuer, :externalId, :externalSlug)
            ON CONFLICT DO NOTHING
            """;
    private static final String RENAME = """
            UPDATE organizations
            SET name = CASE WHEN name = external_slug THEN :name ELSE name END, external_slug = :slug,
                external_slug_as_of = :asOf, updated_at = greatest(updated_at, :asOf)
            WHERE id = :id AND external_slug IS DISTINCT FROM :slug
                AND coalesce(external_slug_as_of, created_at) < :asOf
            """;
    // The row that says as of when is the lock: who finds it younger, or removed since, writes nothing.
    private static final String FOLLOW = """
            WITH followed AS (
                INSERT INTO external_memberships AS known (organization_id, user_id, role_as_of)
                VALUES (:organization, :user, :asOf)
                ON CONFLICT (organization_id, user_id) DO UPDATE
                    SET role_as_of = excluded.role_as_of, removed_at = NULL
                    WHERE known.role_as_of < excluded.role_as_of
                        AND (known.removed_at IS NULL OR known.removed_at < excluded.role_as_of)
                RETURNING organization_id, user_id
            )
            INSERT INTO memberships AS member (organization_id, user_id, role, created_at)
            SELECT organization_id, user_id, :role, :now FROM followed
            ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role
                WHERE member.role <> excluded.role
            """;

    private final Sql sql;

    JdbcExternalPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UserId> person(String issuer, String subject) {
        return id(PERSON, issuer, subject).map(UserId::new);
    }

    @Override
    public boolean addPerson(Account account, String issuer, String subject) {
        return sql.run(handle -> handle.createUpdate(ADD_PERSON)
                        .bind("id", account.id().value())
                        .bind("username", account.username().value())
                        .bind("createdAt", account.createdAt())
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .execute())
                == 1;
    }

    @Override
    public Optional<OrganizationId> organization(String issuer, String id) {
        return id(ORGANIZATION, issuer, id).map(OrganizationId::new);
    }

    @Override
    public boolean addOrganization(Organization organization) {
        ExternalName name = organization.external().orElseThrow();
        return sql.run(handle -> handle.createUpdate(ADD_ORGANIZATION)
                        .bind("id", organization.id().value())
                        .bind("name", organization.name().value())
                        .bind("slug", organization.slug().value())
                        .bind("createdAt", organization.createdAt())
                        .bind("issuer", name.issuer())
                        .bind("externalId", name.id())
                        .bind("externalSlug", name.slug())
                        .execute())
                == 1;
    }

    @Override
    public void rename(OrganizationId organization, String slug, Label name, Instant asOf) {
        sql.run(handle -> handle.createUpdate(RENAME)
                .bind("id", organization.value())
                .bind("slug", slug)
                .bind("name", name.value())
                .bind("asOf", asOf)
                .execute());
        sql.changed(organization.value());
    }

    @Override
    public void follow(OrganizationId organization, UserId user, Role role, Instant asOf, Instant now) {
        sql.run(handle -> handle.createUpdate(FOLLOW)
                .bind("organization", organization.value())
                .bind("user", user.value())
                .bind("role", Columns.stored(role))
                .bind("asOf", asOf)
                .bind("now", now)
                .execute());
        sql.changed(user.value());
    }

    private Optional<UUID> id(String query, String issuer, String known) {
        return sql.run(handle -> handle.createQuery(query)
                .bind("issuer", issuer)
                .bind("known", known)
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne());
    }
}
