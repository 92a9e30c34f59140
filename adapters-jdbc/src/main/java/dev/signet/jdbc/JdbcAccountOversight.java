package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcAccountOversight implements AccountOversight {
    private static final String SET_BILLING = """
            UPDATE accounts
            SET token_balance = :tokenBalance, tokens_used = :tokensUsed, subscription_tier = :subscriptionTier,
                updated_at = :now
            WHERE id = :id
            RETURNING\s""" + AccountColumns.ALL;
    private static final String SET_ACTIVE = """
            UPDATE accounts
            SET is_active = :active, updated_at = CASE WHEN is_active = :active THEN updated_at ELSE :now END
            WHERE id = :id
            RETURNING\s""" + AccountColumns.ALL;

    private final Sql sql;

    JdbcAccountOversight(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Account> setBilling(UserId id, AccountBilling billing, Instant now) {
        return sql.run(handle -> handle.createQuery(SET_BILLING)
                .bind("id", id.value())
                .bind("tokenBalance", billing.tokenBalance())
                .bind("tokensUsed", billing.tokensUsed())
                .bind("subscriptionTier", billing.subscriptionTier())
                .bind("now", now)
                .map(AccountColumns::read)
                .findOne());
    }

    @Override
    public Optional<Account> setActive(UserId id, boolean active, Instant now) {
        Optional<Account> changed = sql.run(handle -> handle.createQuery(SET_ACTIVE)
                .bind("id", id.value())
                .bind("active", active)
                .bind("now", now)
                .map(AccountColumns::read)
                .findOne());
        sql.changed(id.value());
        return changed;
    }
}
