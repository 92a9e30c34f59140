package dev.signet.app.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Gives what is nearly done two seconds, when the process is told to stop. */
final class StopDelay {
    private static final long LONGEST_SECONDS = 2;

    private StopDelay() {}

    /** What to hold while the process had better not stop. */
    static Lock install() {
        ReentrantLock busy = new ReentrantLock();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(busy), "stop"));
        return busy;
    }

    private static void await(Lock busy) {
        try {
            if (busy.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                busy.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
