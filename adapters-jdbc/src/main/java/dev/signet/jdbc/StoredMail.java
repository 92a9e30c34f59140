package dev.signet.jdbc;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/** A mail's row, still sealed. */
final class StoredMail {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int PARTS = 8;

    private final MailId id;
    private final String kind;
    private final String address;
    private final byte[] sealedParameters;
    private final int attempts;
    private final Instant createdAt;
    private final Instant expiresAt;

    private StoredMail(ResultSet row) throws SQLException {
        this.id = new MailId(Columns.uuid(row, "id"));
        this.kind = row.getString("kind");
        this.address = row.getString("address");
        this.sealedParameters = row.getBytes("sealed_parameters");
        this.attempts = row.getInt("attempts");
        this.createdAt = Columns.instant(row, "created_at");
        this.expiresAt = Columns.instant(row, "expires_at");
    }

    static StoredMail read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredMail(row);
    }

    MailId id() {
        return id;
    }

    MailLease lease() {
        return new MailLease(id, attempts);
    }

    /** When to look again at what cannot be read: the sooner, the sooner it is of no use; within the hour in any case. */
    Instant nextLook(Instant now, Instant leasedUntil) {
        Duration part = Duration.between(now, expiresAt).dividedBy(PARTS);
        Instant next = now.plus(part.compareTo(LONGEST_PAUSE) < 0 ? part : LONGEST_PAUSE);
        return next.isAfter(leasedUntil) ? next : leasedUntil;
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The mail; throws when it is of an unknown kind, was changed, or is sealed under an unknown key. */
    LeasedMail open(SealedParameters parameters) {
        MailKind knownKind = Columns.constant(MailKind.class, kind);
        EmailAddress to = new EmailAddress(address);
        OutgoingMail mail = new OutgoingMail(
                id, knownKind, to, parameters.open(sealedParameters, id, knownKind, to), createdAt, expiresAt);
        return new LeasedMail(mail, attempts);
    }
}
