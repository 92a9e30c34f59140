package dev.signet.jdbc;

import dev.signet.core.tx.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the database. Work of a thread that is in a transaction joins it. All other work is run again as a
 * whole when PostgreSQL asks for that (a deadlock, a serialization failure), and what fails because the database is not
 * there becomes a {@link StoreUnavailable}.
 */
final class Sql {
    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);
    private static final String SAVEPOINT = "unless_taken";
    private static final int MOST_TRIES = 8;
    private static final long FIRST_PAUSE_NANOS = 4_000_000;

    private final DataSource source;
    private final Jdbi jdbi;
    private final Consumer<UUID> onChange;
    // Not static: a process may have two databases, and a transaction in one is none in the other.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    Sql(DataSource source) {
        this(source, id -> {});
    }

    /**
     * The way over these connections.
     *
     * @param onChange is told what was changed, as soon as that has been committed
     */
    Sql(DataSource source, Consumer<UUID> onChange) {
        this.source = source;
        this.onChange = onChange;
        this.jdbi = Jdbi.create(source).registerArgument(new InstantArguments());
        // A message with the bound values would carry addresses and hashes to a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        ArrayTypes.register(jdbi);
    }

    /** Runs statements: in the transaction of this thread, else each on its own. */
    <T> T run(Function<Handle, T> statements) {
        Transaction joined = current.get();
        if (joined == null) {
            return retrying(() -> jdbi.withHandle(statements::apply));
        }
        try {
            return statements.apply(joined.handle());
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        }
    }

    /** Runs a query as {@link #run} runs statements. */
    <T> Optional<T> find(HotQuery<T> query, Object... parameters) {
        if (isInTransaction()) {
            return run(handle -> query.find(handle.getConnection(), parameters));
        }
        return retrying(() -> {
            try (Connection connection = source.getConnection()) {
                return query.find(connection, parameters);
            } catch (SQLException failed) {
                throw new IllegalStateException("No connection was to be had", failed);
            }
        });
    }

    /**
     * Runs one statement as {@link #run} does; empty, and nothing is written, when a unique index has already what it
     * writes. The transaction that it is in goes on.
     */
    <T> Optional<T> unlessTaken(Function<Handle, T> statement) {
        return run(handle -> {
            boolean joined = current.get() != null;
            if (joined) {
                handle.savepoint(SAVEPOINT);
            }
            try {
                T answer = statement.apply(handle);
                if (joined) {
                    handle.releaseSavepoint(SAVEPOINT);
                }
                return Optional.of(answer);
            } catch (RuntimeException e) {
                if (!Failures.isDuplicate(e)) {
                    throw e;
                }
                if (joined) {
                    handle.rollbackToSavepoint(SAVEPOINT);
                }
                return Optional.empty();
            }
        });
    }

    /** Runs work in one transaction, or in the one that this thread is in. */
    <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        Set<Runnable> afterCommit = new LinkedHashSet<>();
        T answer = retrying(() -> {
            afterCommit.clear();
            return jdbi.inTransaction(handle -> {
                current.set(new Transaction(handle, afterCommit));
                try {
                    return work.get();
                } finally {
                    current.remove();
                }
            });
        });
        afterCommit.forEach(Sql::runQuietly);
        return answer;
    }

    /** Runs this, once, when what was written has been committed. */
    void afterCommit(Runnable action) {
        Transaction joined = current.get();
        if (joined == null) {
            runQuietly(action);
        } else {
            joined.afterCommit().add(action);
        }
    }

    /**
     * What decides about credentials of this key, session, person or organisation is being changed. Whoever asks this
     * node after the commit is answered by it; the others are told by the database.
     */
    void changed(UUID id) {
        afterCommit(() -> onChange.accept(id));
    }

    /** Whether this thread is in a transaction. */
    boolean isInTransaction() {
        return current.get() != null;
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // What was committed has happened: nobody may be told that it failed.
            LOG.error("An action after a commit failed", e);
        }
    }

    private static <T> T retrying(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!Failures.asksForRetry(e)) {
                    throw Failures.translated(e);
                }
                if (tries == MOST_TRIES) {
                    throw new StoreUnavailable("The transaction was in the way of others each time it was run", e);
                }
            }
            pause(tries);
        }
    }

    // Twice as long each time, and never the same for two that were in each other's way.
    private static void pause(int tries) {
        long longest = FIRST_PAUSE_NANOS << tries;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private record Transaction(Handle handle, Set<Runnable> afterCommit) {}
}
