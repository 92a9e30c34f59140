package dev.signet.jdbc;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Each address has three slots a purpose. A challenge takes a free one, or the place of the challenge that has to
 * yield, provided that this very challenge still has it: so of two that want the same slot the later one chooses again.
 */
final class JdbcChallenges implements Challenges {
    private static final String ADD = """
            WITH chosen AS (
                SELECT slots.slot, held.id
                FROM generate_series(1, :slots) AS slots (slot)
                LEFT JOIN challenges AS held
                    ON held.address = :address AND held.purpose = :purpose AND held.slot = slots.slot
                ORDER BY
                    (held.expires_at > :now) IS TRUE,
                    held.attempts + held.open_attempts DESC,
                    held.created_at,
                    held.id
                LIMIT 1
            )
            INSERT INTO challenges AS held (
                address, purpose, slot, id, claim_id, code_hash, asked_from,
                attempts, open_attempts, open_attempts_by_client, created_at, expires_at)
            SELECT :address, :purpose, chosen.slot, :id, :claim, :codeHash, :askedFrom,
                0, 0, '{}', :createdAt, :expiresAt
            FROM chosen
            ON CONFLICT (address, purpose, slot) DO UPDATE SET
                id = excluded.id,
                claim_id = excluded.claim_id,
                code_hash = excluded.code_hash,
                asked_from = excluded.asked_from,
                attempts = excluded.attempts,
                open_attempts = excluded.open_attempts,
                open_attempts_by_client = excluded.open_attempts_by_client,
                created_at = excluded.created_at,
                expires_at = excluded.expires_at
            WHERE held.id = (SELECT chosen.id FROM chosen)
            """;
    private static final String COLUMNS = """
            id, purpose, address, claim_id, code_hash, asked_from, created_at, expires_at
            """;
    private static final String NEWEST_LIVING = "SELECT " + COLUMNS + """
            FROM challenges
            WHERE address = :address AND purpose = :purpose AND asked_from = :network AND expires_at > :now
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """;
    private static final String FIND_LIVING = "SELECT " + COLUMNS + """
            FROM challenges
            WHERE id = :id AND address = :address AND purpose = :purpose AND expires_at > :now
            """;
    private static final String COUNT_ATTEMPT = """
            UPDATE challenges SET attempts = attempts + 1
            WHERE id = :id AND address = :address AND purpose = :purpose AND expires_at > :now AND attempts < :most
            RETURNING
            """ + COLUMNS;
    private static final String COUNT_OPEN_ATTEMPT = """
            UPDATE challenges SET
                open_attempts = open_attempts + 1,
                open_attempts_by_client = open_attempts_by_client
                    || jsonb_build_object(:network, coalesce((open_attempts_by_client ->> :network)::integer, 0) + 1)
            WHERE address = :address AND purpose = :purpose AND expires_at > :now
                AND open_attempts < :most
                AND coalesce((open_attempts_by_client ->> :network)::integer, 0) < :mostOfClient
            RETURNING
            """ + COLUMNS;
    private static final String CONSUME = """
            DELETE FROM challenges WHERE id = :id AND expires_at > :now
            """;
    private static final String DROP = """
            DELETE FROM challenges WHERE address = :address AND purpose = :purpose
            """;
    private static final Comparator<Challenge> NEWEST_FIRST =
            Comparator.comparing(Challenge::createdAt).reversed();

    private final Sql sql;

    JdbcChallenges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Challenge challenge, Instant now) {
        boolean kept;
        do {
            kept = tryToAdd(challenge, now);
            // Where another was first with the slot, its challenge is committed and seen by the next choice.
        } while (!kept);
    }

    private boolean tryToAdd(Challenge challenge, Instant now) {
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("slots", Challenge.MOST_LIVING)
                        .bind("address", challenge.address().value())
                        .bind("purpose", Columns.stored(challenge.purpose()))
                        .bind("now", now)
                        .bind("id", challenge.id().value())
                        .bind("claim", challenge.claim().map(ClaimId::value))
                        .bind("codeHash", challenge.codeHash().bytes())
                        .bind("askedFrom", challenge.askedFrom())
                        .bind("createdAt", challenge.createdAt())
                        .bind("expiresAt", challenge.expiresAt())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Challenge> newestLiving(
            EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now) {
        return sql.run(handle -> handle.createQuery(NEWEST_LIVING)
                .bind("address", address.value())
                .bind("purpose", Columns.stored(purpose))
                .bind("network", client.network())
                .bind("now", now)
                .map(JdbcChallenges::read)
                .findOne());
    }

    @Override
    public Optional<Challenge> findLiving(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now) {
        return sql.run(handle -> handle.createQuery(FIND_LIVING)
                .bind("id", id.value())
                .bind("address", address.value())
                .bind("purpose", Columns.stored(purpose))
                .bind("now", now)
                .map(JdbcChallenges::read)
                .findOne());
    }

    @Override
    public Optional<Challenge> countAttempt(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now) {
        return sql.run(handle -> handle.createQuery(COUNT_ATTEMPT)
                .bind("id", id.value())
                .bind("address", address.value())
                .bind("purpose", Columns.stored(purpose))
                .bind("now", now)
                .bind("most", Challenge.MOST_ATTEMPTS)
                .map(JdbcChallenges::read)
                .findOne());
    }

    @Override
    public List<Challenge> countOpenAttempt(
            EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now) {
        List<Challenge> counted = sql.run(handle -> handle.createQuery(COUNT_OPEN_ATTEMPT)
                .bind("address", address.value())
                .bind("purpose", Columns.stored(purpose))
                .bind("network", client.network())
                .bind("now", now)
                .bind("most", Challenge.MOST_OPEN_ATTEMPTS)
                .bind("mostOfClient", Challenge.MOST_OPEN_ATTEMPTS_A_CLIENT)
                .map(JdbcChallenges::read)
                .list());
        return counted.stream().sorted(NEWEST_FIRST).toList();
    }

    @Override
    public boolean consume(ChallengeId id, Instant now) {
        return sql.run(handle -> handle.createUpdate(CONSUME)
                        .bind("id", id.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public void drop(EmailAddress address, CodePurpose purpose) {
        sql.run(handle -> handle.createUpdate(DROP)
                .bind("address", address.value())
                .bind("purpose", Columns.stored(purpose))
                .execute());
    }

    private static Challenge read(ResultSet row, StatementContext context) throws SQLException {
        Optional<UUID> claim = Columns.optionalUuid(row, "claim_id");
        return new Challenge(
                new ChallengeId(Columns.uuid(row, "id")),
                Columns.constant(CodePurpose.class, row, "purpose"),
                new EmailAddress(row.getString("address")),
                claim.map(ClaimId::new),
                Digest.of(row.getBytes("code_hash")),
                row.getString("asked_from"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }
}
