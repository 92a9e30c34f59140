package dev.signet.app.journey;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People who register, verify their address, make keys and revoke them without a pause, and write down what the server
 * has acknowledged. What has no answer, or says that the server failed, is not acknowledged; anything else that is not
 * success is a broken promise.
 */
final class Traffic implements AutoCloseable {
    private static final long NANOSECONDS_AFTER_A_FAILURE = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<Person> registered = new CopyOnWriteArrayList<>();
    private final List<Person> accounts = new CopyOnWriteArrayList<>();
    private final List<Key> keys = new CopyOnWriteArrayList<>();
    private final List<Key> revoked = new CopyOnWriteArrayList<>();
    private final List<Throwable> broken = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();
    private final ExecutorService threads;
    private final Api api;
    private final Mailbox mail;

    private Traffic(int parallel, RunningServer server) {
        this.threads = Executors.newFixedThreadPool(parallel);
        this.api = server.api();
        this.mail = server.mail();
    }

    /** Begins with this server, and goes on with whichever comes after it on the same port and data directory. */
    static Traffic to(RunningServer server, int parallel) {
        Traffic traffic = new Traffic(parallel, server);
        for (int i = 0; i < parallel; i++) {
            traffic.threads.execute(traffic::run);
        }
        return traffic;
    }

    private void run() {
        while (!threads.isShutdown()) {
            try {
                live(Person.named("person" + people.incrementAndGet()));
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

    private void live(Person person) {
        String challenge = person.register(api);
        registered.add(person);
        person.verify(api, challenge, mail.code(person.email())).expect(200);
        accounts.add(person);
        Api session = api.bearing(person.signIn(api));
        keys.add(Key.make(session, "kept"));
        Key key = Key.make(session, "revoked");
        key.revoke(session).expect(204);
        revoked.add(key);
    }

    private void pause() {
        failures.incrementAndGet();
        LockSupport.parkNanos(NANOSECONDS_AFTER_A_FAILURE);
    }

    /** Waits until so many more have reached the end of it all. */
    void goesOnBy(int more) {
        int enough = revoked.size() + more;
        Eventually.holds("traffic: " + broken, () -> revoked.size() >= enough);
    }

    /** How often a server did not answer, or said that it failed. */
    int failures() {
        return failures.get();
    }

    /** Whose registration was acknowledged, and so has mail. */
    List<Person> registered() {
        return registered;
    }

    /** Whose address was acknowledged. */
    List<Person> accounts() {
        return accounts;
    }

    /** The keys that were made and nobody tried to revoke. */
    List<Key> keys() {
        return keys;
    }

    /** The keys whose revocation was acknowledged. */
    List<Key> revoked() {
        return revoked;
    }

    /** Answers that no server should have given. */
    List<Throwable> broken() {
        return broken;
    }

    /** Lets everybody finish what they are at. */
    @Override
    public void close() {
        threads.shutdown();
        Eventually.holds("end of the traffic", threads::isTerminated);
    }
}
