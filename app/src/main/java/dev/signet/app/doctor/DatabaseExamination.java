package dev.signet.app.doctor;

import dev.signet.app.database.RunningDatabase;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.rotation.RotationPolicy;
import dev.signet.jdbc.ConnectionSettings;
import dev.signet.jdbc.DatabaseCondition;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the database can be reached, has its schema, agrees about the time, and how old the signing key is. */
record DatabaseExamination(ServerSettings settings, Clock clock) {
    private static final Duration NOTICEABLE_SKEW = Duration.ofSeconds(1);
    private static final Duration HARMFUL_SKEW = Duration.ofSeconds(30);
    /** Servers look more than once a day whether the next one is to follow. */
    private static final Duration OLD_KEY =
            RotationPolicy.standard(Duration.ZERO).period().plusDays(2);

    List<Finding> findings() {
        try {
            Optional<ConnectionSettings> connection = settings.database().isPresent()
                    ? settings.database()
                    : RunningDatabase.in(settings.dataDirectory().resolve("postgres"));
            return connection
                    .map(this::examine)
                    .orElseGet(() -> List.of(Finding.warn(
                            "database",
                            "the embedded one runs with the server alone: start 'signet serve', then look")));
        } catch (IOException unreadable) {
            return List.of(Finding.fail(
                    "database",
                    "what the embedded one has written cannot be read: run this as the user who runs the server"));
        }
    }

    private List<Finding> examine(ConnectionSettings connection) {
        try {
            DatabaseCondition condition = DatabaseCondition.examine(connection, clock);
            return List.of(schema(condition), skew(condition.behind()), signingKey(condition));
        } catch (SQLException unreachable) {
            // The state and nothing of the text, in which the driver may repeat a URL with a password in it.
            return List.of(Finding.fail(
                    "database",
                    "cannot be reached (SQLSTATE " + unreachable.getSQLState()
                            + "): check SIGNET_DATABASE_URL, user and password, and that it runs"));
        }
    }

    private static Finding schema(DatabaseCondition condition) {
        return condition.hasSchema()
                ? Finding.ok("database", "PostgreSQL " + condition.version() + " answers")
                : Finding.warn(
                        "database",
                        "PostgreSQL " + condition.version() + " answers and is empty; 'signet serve' fills it");
    }

    private static Finding skew(Duration behind) {
        Duration skew = behind.abs();
        String told = "this machine's clock is " + skew.toMillis() + " ms "
                + (behind.isNegative() ? "ahead of" : "behind") + " the database's";
        if (skew.compareTo(NOTICEABLE_SKEW) <= 0) {
            return Finding.ok("clock", told);
        }
        String remedy = told + ": have both follow NTP";
        return skew.compareTo(HARMFUL_SKEW) <= 0 ? Finding.warn("clock", remedy) : Finding.fail("clock", remedy);
    }

    private Finding signingKey(DatabaseCondition condition) {
        if (condition.signsSince().isEmpty()) {
            return Finding.warn("signing key", "there is none; 'signet serve' makes it");
        }
        Instant since = condition.signsSince().get();
        Duration age = Duration.between(since, clock.instant());
        String told = "the current one has signed for " + age.toDays() + " days";
        return age.compareTo(OLD_KEY) < 0
                ? Finding.ok("signing key", told)
                : Finding.warn(
                        "signing key",
                        told + ": no server has let the next one follow; 'signet keys rotate-signing' does");
    }
}
