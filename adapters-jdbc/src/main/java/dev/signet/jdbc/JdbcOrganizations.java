package dev.signet.jdbc;

import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.RenameOutcome;
import dev.signet.core.organization.Slug;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcOrganizations implements Organizations {
    private static final String ADD = """
            INSERT INTO organizations (
                id, name, slug, is_personal,
                billing_provider, billing_customer_id, billing_subscription_id, billing_product_id, billing_plan,
                billing_status, billing_period_end, billing_name, billing_email, vercel_installation_id,
                suspended_at, suspended_reason, created_at, updated_at)
            VALUES (
                :id, :name, :slug, :personal,
                :provider, :customerId, :subscriptionId, :productId, :plan,
                :status, :periodEnd, :billingName, :billingEmail, :vercelInstallationId,
                :suspendedAt, :suspendedReason, :createdAt, :updatedAt)
            ON CONFLICT (slug) WHERE deleted_at IS NULL DO NOTHING
            """;
    private static final String FIND = "SELECT " + OrganizationColumns.ALL + """
            FROM organizations AS organization
            WHERE organization.id = :id AND organization.deleted_at IS NULL
            """;
    private static final String OF_MEMBER = "SELECT membership.role, " + OrganizationColumns.ALL + """
            FROM memberships AS membership
            JOIN organizations AS organization
                ON organization.id = membership.organization_id AND organization.deleted_at IS NULL
            """;
    private static final String STANDING = OF_MEMBER + """
            WHERE membership.organization_id = :id AND membership.user_id = :member
            """;
    private static final String STANDINGS = OF_MEMBER + """
            WHERE membership.user_id = :member
            ORDER BY membership.organization_id DESC
            """;
    // Who owns other people's personal organisations as well joined them later.
    private static final String FIND_PERSONAL = OF_MEMBER + """
            WHERE membership.user_id = :owner AND membership.role = 'owner' AND organization.is_personal
            ORDER BY membership.created_at, membership.organization_id
            LIMIT 1
            """;
    private static final String RENAME = """
            UPDATE organizations SET name = coalesce(:name, name), slug = coalesce(:slug, slug), updated_at = :now
            WHERE id = :id AND deleted_at IS NULL
            """;
    private static final String DELETE = """
            UPDATE organizations SET deleted_at = :now, updated_at = :now
            WHERE id = :id AND deleted_at IS NULL AND NOT is_personal
            """;

    private final Sql sql;

    JdbcOrganizations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Organization organization) {
        return sql.run(handle -> OrganizationColumns.bind(handle.createUpdate(ADD), organization.billing())
                        .bind("id", organization.id().value())
                        .bind("name", organization.name().value())
                        .bind("slug", organization.slug().value())
                        .bind("personal", organization.personal())
                        .bind("suspendedAt", organization.suspendedAt())
                        .bind("suspendedReason", organization.suspendedReason())
                        .bind("createdAt", organization.createdAt())
                        .bind("updatedAt", organization.updatedAt())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map(OrganizationColumns::read)
                .findOne());
    }

    @Override
    public Optional<Standing> standing(OrganizationId id, UserId member) {
        return sql.run(handle -> handle.createQuery(STANDING)
                .bind("id", id.value())
                .bind("member", member.value())
                .map(OrganizationColumns::readStanding)
                .findOne());
    }

    @Override
    public List<Standing> standings(UserId member) {
        return sql.run(handle -> handle.createQuery(STANDINGS)
                .bind("member", member.value())
                .map(OrganizationColumns::readStanding)
                .list());
    }

    @Override
    public Optional<Organization> findPersonal(UserId owner) {
        return sql.run(handle -> handle.createQuery(FIND_PERSONAL)
                .bind("owner", owner.value())
                .map(OrganizationColumns::read)
                .findOne());
    }

    @Override
    public RenameOutcome rename(OrganizationId id, Optional<Label> name, Optional<Slug> slug, Instant now) {
        // An UPDATE has no ON CONFLICT: the index itself has to decide, and says so by failing.
        Optional<Integer> renamed = sql.unlessTaken(handle -> handle.createUpdate(RENAME)
                .bind("id", id.value())
                .bind("name", name.map(Label::value))
                .bind("slug", slug.map(Slug::value))
                .bind("now", now)
                .execute());
        sql.changed(id.value());
        return renamed.map(rows -> rows == 1 ? RenameOutcome.RENAMED : RenameOutcome.NOT_THERE)
                .orElse(RenameOutcome.SLUG_TAKEN);
    }

    @Override
    public boolean delete(OrganizationId id, Instant now) {
        int deleted = sql.run(handle -> handle.createUpdate(DELETE)
                .bind("id", id.value())
                .bind("now", now)
                .execute());
        sql.changed(id.value());
        return deleted == 1;
    }
}
