package dev.signet.app.jobs;

import dev.signet.core.tx.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A piece of background work that is tried again later when it fails, whatever the reason. */
record Attempt(String name, Runnable work) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    @Override
    public void run() {
        try {
            work.run();
        } catch (StoreUnavailable unavailable) {
            LOG.warn("{} has to wait: {}", name, unavailable.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("{} failed and is tried again", name, failed);
        }
    }
}
