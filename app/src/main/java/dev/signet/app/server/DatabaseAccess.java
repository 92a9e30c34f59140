package dev.signet.app.server;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.jdbc.ConnectionSettings;
import dev.signet.jdbc.Database;
import dev.signet.jdbc.Heartbeat;
import dev.signet.jdbc.Migrations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the database, and says in one line why it cannot. */
final class DatabaseAccess {
    private static final Pattern PARAMETERS = Pattern.compile("\\?.*", Pattern.DOTALL);

    private DatabaseAccess() {}

    /** So many connections to it, its schema brought up to date. */
    static Database open(ConnectionSettings settings, int connections) {
        try {
            Migrations.run(settings);
            return Database.open(settings, connections);
        } catch (RuntimeException failed) {
            throw failure(settings, failed);
        }
    }

    /** Hears of its changes, by this way to it. */
    static Heartbeat listen(ConnectionSettings direct, Database database, Duration cacheTrust) {
        try {
            return Heartbeat.start(direct, database.dataSource(), cacheTrust);
        } catch (RuntimeException failed) {
            throw failure(direct, failed);
        }
    }

    private static StartFailure failure(ConnectionSettings settings, RuntimeException failed) {
        return new StartFailure("the database at " + place(settings) + " " + reason(failed), failed);
    }

    /** Where it is, for people: without the parameters of the URL, of which one may be a password. */
    static String place(ConnectionSettings settings) {
        return PARAMETERS.matcher(settings.url().reveal()).replaceFirst("");
    }

    private static String reason(RuntimeException failed) {
        Optional<SQLException> cause = cause(failed);
        String state = cause.map(SQLException::getSQLState).orElse("");
        String said = cause.map(DatabaseAccess::said).orElseGet(() -> said(failed));
        if (state.startsWith("08")) {
            return "cannot be reached: " + said;
        }
        if (state.startsWith("28") || state.startsWith("3D")) {
            return "lets nobody in: " + said;
        }
        return "cannot be brought up to date: " + said;
    }

    /** The first line of its message, and of the one at its root, where there is one. */
    private static String said(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.equals(failed) ? firstLine(failed) : firstLine(failed) + " (" + firstLine(root) + ")";
    }

    private static String firstLine(Throwable failed) {
        return Optional.ofNullable(failed.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(failed.getClass().getSimpleName());
    }

    private static Optional<SQLException> cause(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
