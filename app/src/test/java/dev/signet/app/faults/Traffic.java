package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.RunningServer;
import dev.signet.app.journey.UnexpectedAnswer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * People who do all that people do, one after the other without a pause, on whichever server is next. What has no
 * answer, or says that the server failed, is not acknowledged; anything else that is not success is a broken promise.
 */
final class Traffic implements AutoCloseable {
    private static final long NANOSECONDS_AFTER_A_FAILURE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ConcurrentLinkedQueue<Life> lives = new ConcurrentLinkedQueue<>();
    private final List<Throwable> broken = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();
    private final Answers answers = new Answers();
    private final ExecutorService threads;
    private final List<Api> nodes;
    private final Mailbox mail;
    private final int hours;

    private Traffic(int parallel, List<RunningServer> servers, Mailbox mail, int hours) {
        this.threads = Executors.newFixedThreadPool(parallel);
        this.nodes =
                servers.stream().map(server -> server.api().watchedBy(answers)).toList();
        this.mail = mail;
        this.hours = hours;
    }

    /** Begins with this server, and goes on with whichever comes after it on the same port and data directory. */
    static Traffic to(RunningServer server, int parallel) {
        return to(List.of(server), server.mail(), parallel);
    }

    /** Begins with these servers, whose mail goes there. */
    static Traffic to(List<RunningServer> servers, Mailbox mail, int parallel) {
        return to(servers, mail, parallel, 0);
    }

    /** The same, of people who have a workday of so many hours. */
    static Traffic to(List<RunningServer> servers, Mailbox mail, int parallel, int hours) {
        Traffic traffic = new Traffic(parallel, servers, mail, hours);
        for (int i = 0; i < parallel; i++) {
            traffic.threads.execute(traffic::run);
        }
        return traffic;
    }

    private void run() {
        while (!threads.isShutdown()) {
            int number = people.incrementAndGet();
            Life life = new Life(number, nodes, mail, hours);
            lives.add(life);
            try {
                life.live();
                finished.incrementAndGet();
            } catch (UncheckedIOException noAnswer) {
                pause();
            } catch (UnexpectedAnswer answer) {
                if (!answer.isFault()) {
                    broken.add(answer);
                }
                pause();
            } catch (RuntimeException | AssertionError other) {
                broken.add(other);
            }
        }
    }

    private void pause() {
        failures.incrementAndGet();
        LockSupport.parkNanos(NANOSECONDS_AFTER_A_FAILURE);
    }

    /** Waits until so many more have reached the end of it all. */
    void goesOnBy(int more) {
        int enough = finished.get() + more;
        Eventually.holds("traffic: " + broken + answers.wrong(), () -> finished.get() >= enough);
    }

    /** How often a server did not answer, or said that it failed. */
    int failures() {
        return failures.get();
    }

    /** How many people have done all that there is to do. */
    int finished() {
        return finished.get();
    }

    /** Answers that no server should have given. */
    List<Object> broken() {
        return Stream.<Object>concat(broken.stream(), answers.wrong().stream()).toList();
    }

    Answers answers() {
        return answers;
    }

    /**
     * Ends it. Fails when a server gave an answer that it should not have, lost what it acknowledged, or has something
     * twice.
     */
    void balance(Api api, Mailbox delivered) {
        end();
        assertThat(broken()).isEmpty();
        kept().parallelStream().forEach(kept -> kept.check(api, delivered));
    }

    /** What was acknowledged to everybody so far. To be asked when the traffic has ended. */
    List<Kept> kept() {
        return lives.stream().map(Life::kept).toList();
    }

    /** Lets everybody finish what they are at. */
    void end() {
        threads.shutdown();
        Eventually.holds("end of the traffic", threads::isTerminated);
    }

    @Override
    public void close() {
        end();
    }
}
