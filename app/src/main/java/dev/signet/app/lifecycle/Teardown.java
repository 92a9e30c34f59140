package dev.signet.app.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running server has to undo when it stops: the last thing that was begun is undone first. */
public final class Teardown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Teardown.class);

    private final Deque<Step> steps = new ArrayDeque<>();

    /** Something that is undone at the end. */
    public synchronized void add(String name, AutoCloseable undo) {
        steps.push(new Step(name, undo));
    }

    /** Undoes all of it, once; what fails is logged and keeps nothing else from its turn. */
    @Override
    public synchronized void close() {
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.undo().close();
            } catch (Exception failed) {
                LOG.error("{} did not stop as it should", step.name(), failed);
            }
        }
    }

    private record Step(String name, AutoCloseable undo) {}
}
