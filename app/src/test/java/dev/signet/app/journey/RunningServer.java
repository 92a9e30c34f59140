package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that runs as a process of its own, on a free port, its data directory where it is when nothing is set. */
public final class RunningServer implements Running {
    private static final Pattern READY = Pattern.compile("Signet is ready at .*\\R.* 127\\.0\\.0\\.1 port (\\d+)\\R");

    private final Path home;
    private final Invocation invocation;
    private final URI url;

    private RunningServer(Path home, Invocation invocation, URI url) {
        this.home = home;
        this.invocation = invocation;
        this.url = url;
    }

    /** Starts one in this directory, and waits until it says that it is ready. */
    public static RunningServer start(Path home, Map<String, String> settings) {
        return ready(home, Invocation.ofJar(home, settings(settings), "serve"));
    }

    /** Starts one by this command of that directory. */
    static RunningServer startBy(List<String> command, Path home, Map<String, String> settings) {
        return ready(home, Invocation.of(home, settings(settings), command));
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putIfAbsent("SIGNET_PORT", "0");
        return all;
    }

    private static RunningServer ready(Path home, Invocation invocation) {
        try {
            MatchResult ready = Eventually.find("start line", () -> {
                if (!invocation.process().isAlive()) {
                    throw new AssertionError("the server ended instead of being ready: " + invocation.everything());
                }
                Matcher matcher = READY.matcher(invocation.out());
                return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
            });
            return new RunningServer(home, invocation, URI.create("http://localhost:" + ready.group(1)));
        } catch (AssertionError notReady) {
            invocation.process().destroyForcibly();
            throw notReady;
        }
    }

    public URI url() {
        return url;
    }

    /** A client of it, without a credential. */
    public Api api() {
        return Api.of(url);
    }

    /** Where it keeps what it must not lose. */
    public Path data() {
        return home.resolve("data");
    }

    /** Its mail, which is files unless a mail server is set. */
    public Mailbox mail() {
        return new Mailbox(new MailFiles(data().resolve("mail"))::all);
    }

    public Invocation invocation() {
        return invocation;
    }

    /** The process of its own PostgreSQL, while there is one. */
    public Optional<ProcessHandle> database() {
        return postmaster()
                .map(lines -> lines.get(0))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains(home.toString()));
    }

    /** The port of its own PostgreSQL. */
    int databasePort() {
        return postmaster().map(lines -> Integer.parseInt(lines.get(3))).orElseThrow();
    }

    private Optional<List<String>> postmaster() {
        try {
            Path file = data().resolve("postgres/cluster/postmaster.pid");
            return Files.exists(file)
                    ? Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() > 3)
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends its process at once (kill -9). */
    public void kill() {
        invocation.process().destroyForcibly();
        invocation.exitCode();
        keepsItsSecrets();
    }

    /** Tells it to stop (SIGTERM); the answer is its exit code. */
    public int stop() {
        invocation.process().destroy();
        int exitCode = invocation.exitCode();
        keepsItsSecrets();
        return exitCode;
    }

    // Those that the tests know, and those that it made for itself.
    @Override
    public void keepsItsSecrets() {
        Stream.of("secret", "postgres/password")
                .map(data()::resolve)
                .filter(Files::exists)
                .forEach(file -> {
                    Secrets.remember(text(file).strip());
                });
        Path log = data().resolve("postgres/log");
        String written = invocation.everything() + (Files.exists(log) ? text(log) : "");
        assertThat(Secrets.in(written)).as("secrets in %s", written).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops it if it runs, and with it the PostgreSQL that a killed one left behind. */
    @Override
    public void close() {
        if (invocation.process().isAlive()) {
            assertThat(stop()).as(invocation.everything()).isZero();
        }
        database().ifPresent(ProcessHandle::destroyForcibly);
    }
}
