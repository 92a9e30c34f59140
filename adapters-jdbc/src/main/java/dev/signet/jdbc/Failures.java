package dev.signet.jdbc;

import dev.signet.core.tx.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells by the SQLSTATE (PostgreSQL manual, appendix A) what a failure is. */
final class Failures {
    private static final Set<String> RETRY = Set.of("40001", "40P01");
    /** Connection exceptions, insufficient resources, system errors. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "58");
    /**
     * Database dropped, session ended for idling in or outside of a transaction or for one that took too long, and a write
     * sent to a server that is (no longer) the primary.
     */
    private static final Set<String> USELESS_CONNECTION = Set.of("57P04", "57P05", "25P03", "25P04", "25006");
    /** Lock not had, statement cancelled for taking too long, server shutting down, crashed, starting. */
    private static final Set<String> UNAVAILABLE = Set.of("55P03", "57014", "57P01", "57P02", "57P03");

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether running the whole transaction again may well succeed. */
    static boolean asksForRetry(RuntimeException failure) {
        return sqlFailure(failure)
                .flatMap(Failures::state)
                .filter(RETRY::contains)
                .isPresent();
    }

    /** Whether a statement failed because a unique index has what it writes already. */
    static boolean isDuplicate(RuntimeException failure) {
        return sqlFailure(failure)
                .flatMap(Failures::state)
                .filter(UNIQUE_VIOLATION::equals)
                .isPresent();
    }

    /** Whether nothing can be written over the connection any more, although it may not be broken. */
    static boolean leavesConnectionUseless(SQLException failure) {
        return state(failure).filter(USELESS_CONNECTION::contains).isPresent();
    }

    /** The failure itself, or that the store is not there when that is its cause. */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof StoreUnavailable) {
            return failure;
        }
        return sqlFailure(failure)
                .filter(Failures::isUnavailable)
                .<RuntimeException>map(cause -> new StoreUnavailable(
                        "The database cannot be reached, or does not answer in time: " + firstLine(cause), failure))
                .orElse(failure);
    }

    /** What the server or the driver says; what a server says of its own state quotes no row. */
    private static String firstLine(SQLException failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static boolean isUnavailable(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || leavesConnectionUseless(failure)
                || state(failure)
                        .filter(state ->
                                UNAVAILABLE.contains(state) || UNAVAILABLE_CLASSES.contains(state.substring(0, 2)))
                        .isPresent();
    }

    private static Optional<SQLException> sqlFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).filter(state -> state.length() == 5);
    }
}
