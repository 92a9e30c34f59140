package dev.signet.jdbc;

import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.registration.RegistrationClaims;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Each address has three slots. A claim takes a free one, or the place of the claim that has to yield, provided that
 * this very claim still has it: so of two that want the same slot the later one chooses again.
 */
final class JdbcRegistrationClaims implements RegistrationClaims {
    private static final String ADD = """
            WITH chosen AS (
                SELECT slots.slot, held.id
                FROM generate_series(1, :slots) AS slots (slot)
                LEFT JOIN registration_claims AS held ON held.address = :address AND held.slot = slots.slot
                WHERE held.id IS NULL OR held.expires_at <= :now OR held.claimed_from = :claimedFrom
                ORDER BY (held.expires_at > :now) IS TRUE, held.created_at, held.id
                LIMIT 1
            ), kept AS (
                INSERT INTO registration_claims AS held (
                    address, slot, id, username, password_hash, claimed_from, created_at, expires_at)
                SELECT :address, chosen.slot, :id, :username, :passwordHash, :claimedFrom, :createdAt, :expiresAt
                FROM chosen
                ON CONFLICT (address, slot) DO UPDATE SET
                    id = excluded.id,
                    username = excluded.username,
                    password_hash = excluded.password_hash,
                    claimed_from = excluded.claimed_from,
                    created_at = excluded.created_at,
                    expires_at = excluded.expires_at
                WHERE held.id = (SELECT chosen.id FROM chosen)
                RETURNING 1
            )
            SELECT EXISTS (SELECT FROM chosen) AS found_place, EXISTS (SELECT FROM kept) AS is_kept
            """;
    private static final String SELECT = """
            SELECT id, address, username, password_hash, claimed_from, created_at, expires_at
            FROM registration_claims
            """;
    private static final String FIND = SELECT + """
            WHERE id = :id AND address = :address AND expires_at > :now
            """;
    private static final String LIVING = SELECT + """
            WHERE address = :address AND expires_at > :now
            ORDER BY created_at DESC, id DESC
            """;
    private static final String DROP_ALL = """
            DELETE FROM registration_claims WHERE address = :address
            """;

    private static final String DROP = """
            DELETE FROM registration_claims WHERE id = :id AND address = :address
            """;

    private final Sql sql;

    JdbcRegistrationClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(RegistrationClaim claim, Instant now) {
        Attempt attempt;
        do {
            attempt = tryToAdd(claim, now);
            // Where another was first with the slot, its claim is committed and seen by the next choice.
        } while (attempt.foundPlace() && !attempt.kept());
        return attempt.kept();
    }

    private Attempt tryToAdd(RegistrationClaim claim, Instant now) {
        return sql.run(handle -> handle.createQuery(ADD)
                .bind("slots", RegistrationClaim.MOST_LIVING)
                .bind("address", claim.address().value())
                .bind("now", now)
                .bind("id", claim.id().value())
                .bind("username", claim.username().value())
                .bind("passwordHash", claim.passwordHash().encoded().reveal())
                .bind("claimedFrom", claim.claimedFrom())
                .bind("createdAt", claim.createdAt())
                .bind("expiresAt", claim.expiresAt())
                .map((row, context) -> new Attempt(row.getBoolean("found_place"), row.getBoolean("is_kept")))
                .one());
    }

    @Override
    public Optional<RegistrationClaim> find(ClaimId id, EmailAddress address, Instant now) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .bind("address", address.value())
                .bind("now", now)
                .map(JdbcRegistrationClaims::read)
                .findOne());
    }

    @Override
    public List<RegistrationClaim> living(EmailAddress address, Instant now) {
        return sql.run(handle -> handle.createQuery(LIVING)
                .bind("address", address.value())
                .bind("now", now)
                .map(JdbcRegistrationClaims::read)
                .list());
    }

    @Override
    public void drop(ClaimId id, EmailAddress address) {
        sql.run(handle -> handle.createUpdate(DROP)
                .bind("id", id.value())
                .bind("address", address.value())
                .execute());
    }

    @Override
    public void drop(EmailAddress address) {
        sql.run(handle ->
                handle.createUpdate(DROP_ALL).bind("address", address.value()).execute());
    }

    private static RegistrationClaim read(ResultSet row, StatementContext context) throws SQLException {
        return new RegistrationClaim(
                new ClaimId(Columns.uuid(row, "id")),
                new EmailAddress(row.getString("address")),
                new Username(row.getString("username")),
                new PasswordHash(new SecretText(row.getString("password_hash"))),
                row.getString("claimed_from"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }

    private record Attempt(boolean foundPlace, boolean kept) {}
}
