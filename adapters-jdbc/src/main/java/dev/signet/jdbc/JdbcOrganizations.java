package dev.signet.jdbc;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

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
    private static final String SELECT = """
            SELECT organization.id, organization.name, organization.slug, organization.is_personal,
                organization.billing_provider, organization.billing_customer_id,
                organization.billing_subscription_id, organization.billing_product_id, organization.billing_plan,
                organization.billing_status, organization.billing_period_end, organization.billing_name,
                organization.billing_email, organization.vercel_installation_id,
                organization.suspended_at, organization.suspended_reason,
                organization.created_at, organization.updated_at
            FROM memberships AS membership
            JOIN organizations AS organization
                ON organization.id = membership.organization_id AND organization.deleted_at IS NULL
            """;
    private static final String FIND_FOR_MEMBER = SELECT + """
            WHERE membership.organization_id = :id AND membership.user_id = :member
            """;
    // Who owns other people's personal organisations as well joined them later.
    private static final String FIND_PERSONAL = SELECT + """
            WHERE membership.user_id = :owner AND membership.role = 'owner' AND organization.is_personal
            ORDER BY membership.created_at, membership.organization_id
            LIMIT 1
            """;

    private final Sql sql;

    JdbcOrganizations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Organization organization) {
        Billing billing = organization.billing();
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("id", organization.id().value())
                        .bind("name", organization.name().value())
                        .bind("slug", organization.slug().value())
                        .bind("personal", organization.personal())
                        .bind("provider", billing.provider())
                        .bind("customerId", billing.customerId())
                        .bind("subscriptionId", billing.subscriptionId())
                        .bind("productId", billing.productId())
                        .bind("plan", billing.plan())
                        .bind("status", billing.status())
                        .bind("periodEnd", billing.periodEnd())
                        .bind("billingName", billing.name())
                        .bind("billingEmail", billing.email())
                        .bind("vercelInstallationId", billing.vercelInstallationId())
                        .bind("suspendedAt", organization.suspendedAt())
                        .bind("suspendedReason", organization.suspendedReason())
                        .bind("createdAt", organization.createdAt())
                        .bind("updatedAt", organization.updatedAt())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Organization> findForMember(OrganizationId id, UserId member) {
        return sql.run(handle -> handle.createQuery(FIND_FOR_MEMBER)
                .bind("id", id.value())
                .bind("member", member.value())
                .map(JdbcOrganizations::read)
                .findOne());
    }

    @Override
    public Optional<Organization> findPersonal(UserId owner) {
        return sql.run(handle -> handle.createQuery(FIND_PERSONAL)
                .bind("owner", owner.value())
                .map(JdbcOrganizations::read)
                .findOne());
    }

    private static Organization read(ResultSet row, StatementContext context) throws SQLException {
        return new Organization(
                new OrganizationId(Columns.uuid(row, "id")),
                new Label(row.getString("name")),
                new Slug(row.getString("slug")),
                row.getBoolean("is_personal"),
                new Billing(
                        Columns.optionalText(row, "billing_provider"),
                        Columns.optionalText(row, "billing_customer_id"),
                        Columns.optionalText(row, "billing_subscription_id"),
                        Columns.optionalText(row, "billing_product_id"),
                        Columns.optionalText(row, "billing_plan"),
                        Columns.optionalText(row, "billing_status"),
                        Columns.optionalInstant(row, "billing_period_end"),
                        Columns.optionalText(row, "billing_name"),
                        Columns.optionalText(row, "billing_email"),
                        Columns.optionalText(row, "vercel_installation_id")),
                Columns.optionalInstant(row, "suspended_at"),
                Columns.optionalText(row, "suspended_reason"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
