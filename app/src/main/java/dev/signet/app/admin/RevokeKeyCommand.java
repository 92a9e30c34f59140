package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.app.cli.Output;
import dev.signet.app.cli.Times;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = {
            "Revokes an API key, whoever's it is, for good. One that was found in public is read from standard input, so that"
                    + " it stands in no list of processes and no shell's history; its owner is told by mail.",
            "JSON: id, key_prefix, name, revoked_at."
        })
final class RevokeKeyCommand extends AdminCommand {
    private static final int MOST_BYTES = 1024;

    @Parameters(
            paramLabel = "KEY",
            arity = "0..1",
            description = "Its id, or all of what lists show that it begins with.")
    private Optional<String> known = Optional.empty();

    @Option(names = "--stdin", description = "The key itself is on standard input.")
    private boolean found;

    private final InputStream in;

    RevokeKeyCommand(Map<String, String> environment, InputStream in) {
        super(environment);
        this.in = in;
    }

    @Override
    protected void check() {
        if (known.isPresent() == found) {
            throw wrongUsage("name the key, or give it by --stdin");
        }
        if (known.filter(KeyFormat::isWellFormed).isPresent()) {
            throw wrongUsage("this is a key, which others can now read in the list of processes: give it by --stdin");
        }
    }

    @Override
    void run(Console console, Output output) {
        ApiKey key = found ? reported(console) : named(console);
        output.answer(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", key.id().toString())
                        .put("key_prefix", key.displayPrefix())
                        .put("name", key.name().value())
                        .put("revoked_at", key.revokedAt().map(Object::toString).orElse(null)),
                List.of("the key " + key.id() + ", " + key.displayPrefix() + "…, is revoked since "
                        + Times.text(key.revokedAt())));
    }

    private ApiKey named(Console console) {
        String name = known.orElse("");
        List<ApiKey> keys = console.oversight().findAnyKey().find(console.operator(), name);
        if (keys.size() > 1) {
            String ids = keys.stream().map(key -> key.id().toString()).collect(Collectors.joining(", "));
            throw new CommandFailure(ExitStatus.FAILED, "more than one key begins with it, name one by its id: " + ids);
        }
        return revoked(console, keys, "there is no key " + name);
    }

    /** Reports it as anybody may who found it; one that no longer works is revoked all the same. */
    private ApiKey reported(Console console) {
        SecretText raw = read();
        if (!KeyFormat.isWellFormed(raw.reveal())) {
            throw new CommandFailure(ExitStatus.FAILED, "what is on standard input is not a key");
        }
        console.signet().reportLeakedKey().report(raw, console.caller());
        return revoked(
                console,
                console.oversight().findAnyKey().find(console.operator(), raw),
                "it has the form of a key, and is none");
    }

    private static ApiKey revoked(Console console, List<ApiKey> keys, String otherwise) {
        ApiKey key = keys.stream().findFirst().orElseThrow(() -> new CommandFailure(ExitStatus.FAILED, otherwise));
        return Console.done(
                console.oversight().revokeAnyKey().revoke(console.operator(), key.id(), console.caller()), otherwise);
    }

    private SecretText read() {
        try {
            return new SecretText(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CommandFailure wrongUsage(String line) {
        return new CommandFailure(ExitStatus.USAGE, line);
    }
}
