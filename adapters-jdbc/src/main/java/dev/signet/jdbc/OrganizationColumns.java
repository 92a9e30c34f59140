package dev.signet.jdbc;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an organisation, alone, with what somebody is in it, or beside a credential; and writes its plan. */
final class OrganizationColumns {
    /** All columns of the table or alias {@code organization}, named so that they fit beside those of others. */
    static final String ALL = """
            organization.id AS organization_id, organization.name AS organization_name,
                organization.slug AS organization_slug, organization.is_personal AS organization_is_personal,
                organization.billing_provider, organization.billing_customer_id,
                organization.billing_subscription_id, organization.billing_product_id, organization.billing_plan,
                organization.billing_status, organization.billing_period_end, organization.billing_name,
                organization.billing_email, organization.vercel_installation_id,
                organization.suspended_at, organization.suspended_reason,
                organization.external_issuer, organization.external_id, organization.external_slug,
                organization.created_at AS organization_created_at, organization.updated_at AS organization_updated_at
            """;

    private OrganizationColumns() {}

    static Organization read(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    /** The organisation and the column {@code role}. */
    static Standing readStanding(ResultSet row, StatementContext context) throws SQLException {
        return standing(row);
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(read(row), Columns.constant(Role.class, row, "role"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Billing billing) {
        return statement
                .bind("provider", billing.provider())
                .bind("customerId", billing.customerId())
                .bind("subscriptionId", billing.subscriptionId())
                .bind("productId", billing.productId())
                .bind("plan", billing.plan())
                .bind("status", billing.status())
                .bind("periodEnd", billing.periodEnd())
                .bind("billingName", billing.name())
                .bind("billingEmail", billing.email())
                .bind("vercelInstallationId", billing.vercelInstallationId());
    }

    private static Optional<ExternalName> external(ResultSet row) throws SQLException {
        Optional<String> issuer = Columns.optionalText(row, "external_issuer");
        Optional<String> slug = Columns.optionalText(row, "external_slug");
        String id = row.getString("external_id");
        return issuer.map(known -> new ExternalName(known, id, slug));
    }

    private static Organization read(ResultSet row) throws SQLException {
        return new Organization(
                new OrganizationId(Columns.uuid(row, "organization_id")),
                new Label(row.getString("organization_name")),
                new Slug(row.getString("organization_slug")),
                row.getBoolean("organization_is_personal"),
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
                Columns.instant(row, "organization_created_at"),
                Columns.instant(row, "organization_updated_at"),
                external(row));
    }
}
