package dev.signet.app.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be undone when something that runs ends: the last thing that was begun is undone first. */
public final class Teardown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Teardown.class);

    private final Deque<Step> steps = new ArrayDeque<>();

    /** One that is closed when the process is told to stop, where it was not closed before. */
    public static Teardown atExitAtTheLatest() {
        Teardown teardown = new Teardown();
        Runtime.getRuntime().addShutdownHook(new Thread(teardown::close, "stop"));
        return teardown;
    }

    /** Begins what adds here what it begins; whoever closes this meanwhile waits, so that all of it is undone. */
    public synchronized <T> T begin(Supplier<T> start) {
        return start.get();
    }

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
