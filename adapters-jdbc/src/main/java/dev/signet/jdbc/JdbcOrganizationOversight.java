package dev.signet.jdbc;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;

final class JdbcOrganizationOversight implements OrganizationOversight {
    private static final String LIVING = """
            WHERE organization.id = :id AND organization.deleted_at IS NULL
            RETURNING\s""" + OrganizationColumns.ALL;
    private static final String SUSPEND = """
            UPDATE organizations AS organization
            SET suspended_at = coalesce(suspended_at, :now), suspended_reason = :reason, updated_at = :now
            """ + LIVING;
    private static final String UNSUSPEND = """
            UPDATE organizations AS organization
            SET suspended_at = NULL, suspended_reason = NULL,
                updated_at = CASE WHEN suspended_at IS NULL THEN updated_at ELSE :now END
            """ + LIVING;
    private static final String SET_BILLING = """
            UPDATE organizations AS organization
            SET billing_provider = :provider, billing_customer_id = :customerId,
                billing_subscription_id = :subscriptionId, billing_product_id = :productId, billing_plan = :plan,
                billing_status = :status, billing_period_end = :periodEnd, billing_name = :billingName,
                billing_email = :billingEmail, vercel_installation_id = :vercelInstallationId, updated_at = :now
            """ + LIVING;

    private final Sql sql;

    JdbcOrganizationOversight(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Organization> suspend(OrganizationId id, String reason, Instant now) {
        return change(SUSPEND, id, now, query -> query.bind("reason", reason));
    }

    @Override
    public Optional<Organization> unsuspend(OrganizationId id, Instant now) {
        return change(UNSUSPEND, id, now, query -> query);
    }

    @Override
    public Optional<Organization> setBilling(OrganizationId id, Billing billing, Instant now) {
        return change(SET_BILLING, id, now, query -> OrganizationColumns.bind(query, billing));
    }

    private Optional<Organization> change(
            String statement, OrganizationId id, Instant now, UnaryOperator<Query> parameters) {
        Optional<Organization> changed = sql.run(handle -> parameters
                .apply(handle.createQuery(statement))
                .bind("id", id.value())
                .bind("now", now)
                .map(OrganizationColumns::read)
                .findOne());
        sql.changed(id.value());
        return changed;
    }
}
