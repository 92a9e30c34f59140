package dev.signet.core.memory;

import dev.signet.core.tx.Transactions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock for all tables, and what undoes the writes of the transaction that holds it. */
final class MemoryTransactions implements Transactions {
    // Not a monitor: a virtual thread that waits for this lock frees its carrier, on JDK 17 to 23 too.
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        boolean returned = false;
        try {
            T answer = work.get();
            returned = true;
            return answer;
        } finally {
            if (lock.getHoldCount() == 1) {
                end(returned);
            }
            lock.unlock();
        }
    }

    /** As {@link #inTransaction}, for work that answers nothing. */
    void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Keeps what takes back a write that is about to be made. */
    void beforeWrite(Runnable takeBack) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write outside a transaction");
        }
        undo.push(takeBack);
    }

    private void end(boolean commit) {
        while (!commit && !undo.isEmpty()) {
            undo.pop().run();
        }
        undo.clear();
    }
}
