package dev.signet.app.bench;

import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Invocation;
import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@link BareServer} that runs as a process of its own. */
final class BareProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("listening on (\\d+) ");

    private final Invocation invocation;
    private final URI url;

    private BareProcess(Invocation invocation, URI url) {
        this.invocation = invocation;
        this.url = url;
    }

    static BareProcess ready(Invocation invocation) {
        MatchResult ready = Eventually.find("start of the bare server", () -> {
            if (!invocation.process().isAlive()) {
                throw new AssertionError("the bare server ended: " + invocation.everything());
            }
            Matcher matcher = READY.matcher(invocation.out());
            return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        });
        return new BareProcess(invocation, URI.create("http://127.0.0.1:" + ready.group(1)));
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        invocation.process().destroy();
        invocation.exitCode();
    }
}
