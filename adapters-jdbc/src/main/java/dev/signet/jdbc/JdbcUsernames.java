package dev.signet.jdbc;

import dev.signet.core.account.Username;
import dev.signet.core.account.Usernames;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcUsernames implements Usernames {
    // The name of an account has no reservation (a check sees to that), so no address gets it.
    private static final String RESERVE = """
            INSERT INTO usernames AS held (canonical, reserved_for, reserved_until)
            VALUES (:canonical, :address, :until)
            ON CONFLICT (canonical) DO UPDATE SET
                reserved_for = excluded.reserved_for,
                reserved_until = CASE
                    WHEN held.reserved_for = excluded.reserved_for
                    THEN greatest(held.reserved_until, excluded.reserved_until)
                    ELSE excluded.reserved_until
                END
            WHERE held.reserved_until <= :now OR held.reserved_for = excluded.reserved_for
            """;
    private static final String TAKE = """
            INSERT INTO usernames AS held (canonical, user_id)
            VALUES (:canonical, :owner)
            ON CONFLICT (canonical) DO UPDATE SET
                user_id = excluded.user_id,
                reserved_for = NULL,
                reserved_until = NULL
            WHERE held.user_id = excluded.user_id OR held.reserved_until <= :now OR held.reserved_for = :address
            """;
    private static final String RELEASE = """
            DELETE FROM usernames WHERE canonical = :canonical AND user_id = :owner
            """;
    private static final String DROP_RESERVATIONS = """
            DELETE FROM usernames WHERE reserved_for = :address
            """;

    private final Sql sql;

    JdbcUsernames(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean reserve(Username username, EmailAddress address, Instant until, Instant now) {
        return sql.run(handle -> handle.createUpdate(RESERVE)
                        .bind("canonical", username.canonical())
                        .bind("address", address.value())
                        .bind("until", until)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public boolean take(Username username, UserId owner, EmailAddress address, Instant now) {
        return take(username, owner, Optional.of(address), now);
    }

    @Override
    public boolean take(Username username, UserId owner, Instant now) {
        return take(username, owner, Optional.empty(), now);
    }

    private boolean take(Username username, UserId owner, Optional<EmailAddress> address, Instant now) {
        return sql.run(handle -> handle.createUpdate(TAKE)
                        .bind("canonical", username.canonical())
                        .bind("owner", owner.value())
                        .bind("address", address.map(EmailAddress::value))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public void release(Username username, UserId owner) {
        sql.run(handle -> handle.createUpdate(RELEASE)
                .bind("canonical", username.canonical())
                .bind("owner", owner.value())
                .execute());
    }

    @Override
    public void dropReservations(EmailAddress address) {
        sql.run(handle -> handle.createUpdate(DROP_RESERVATIONS)
                .bind("address", address.value())
                .execute());
    }
}
