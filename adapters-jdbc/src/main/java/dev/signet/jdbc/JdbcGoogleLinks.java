package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.google.GoogleLinks;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.LinkOutcome;
import dev.signet.core.google.UnlinkOutcome;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcGoogleLinks implements GoogleLinks {
    private static final String FIND = "SELECT " + AccountColumns.ALL + "FROM accounts WHERE google_subject = :subject";
    // Both decide by the row as it is when its lock is had, and write that very row.
    private static final String LINK = """
            WITH person AS MATERIALIZED (
                SELECT id, is_active, google_subject FROM accounts WHERE id = :id FOR NO KEY UPDATE
            ), linked AS (
                UPDATE accounts AS account SET google_subject = :subject, updated_at = :now
                FROM person
                WHERE account.id = person.id AND person.is_active AND person.google_subject IS NULL
                RETURNING account.id
            )
            SELECT CASE
                WHEN EXISTS (SELECT FROM linked) THEN 'linked'
                WHEN person.is_active THEN 'already_linked'
                ELSE 'not_active'
            END AS outcome
            FROM person
            """;
    private static final String UNLINK = """
            WITH person AS MATERIALIZED (
                SELECT id, google_subject IS NOT NULL AS is_linked, password_hash IS NOT NULL AS has_password
                FROM accounts WHERE id = :id FOR NO KEY UPDATE
            ), unlinked AS (
                UPDATE accounts AS account SET google_subject = NULL, updated_at = :now
                FROM person
                WHERE account.id = person.id AND person.is_linked AND person.has_password
                RETURNING account.id
            )
            SELECT CASE
                WHEN EXISTS (SELECT FROM unlinked) THEN 'unlinked'
                WHEN person.is_linked THEN 'password_required'
                ELSE 'not_linked'
            END AS outcome
            FROM person
            """;

    private final Sql sql;

    JdbcGoogleLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Account> find(GoogleSubject subject) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("subject", subject.value())
                .map(AccountColumns::read)
                .findOne());
    }

    @Override
    public LinkOutcome link(UserId user, GoogleSubject subject, Instant now) {
        return sql.unlessTaken(handle -> handle.createQuery(LINK)
                        .bind("id", user.value())
                        .bind("subject", subject.value())
                        .bind("now", now)
                        .map((row, context) -> Columns.constant(LinkOutcome.class, row, "outcome"))
                        .findOne()
                        .orElse(LinkOutcome.NOT_ACTIVE))
                .orElse(LinkOutcome.IN_USE);
    }

    @Override
    public UnlinkOutcome unlink(UserId user, Instant now) {
        return sql.run(handle -> handle.createQuery(UNLINK)
                .bind("id", user.value())
                .bind("now", now)
                .map((row, context) -> Columns.constant(UnlinkOutcome.class, row, "outcome"))
                .findOne()
                .orElse(UnlinkOutcome.NOT_LINKED));
    }
}
