package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.Fields;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SecretText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = {
            "Makes a key of the organisation and shows it, this one time: on standard output, all else on standard error.",
            "JSON: api_key, as 'signet keys list' has it, plaintext_api_key (null with --output) and output (the file)."
        })
final class CreateKeyCommand extends ActingCommand {
    @Parameters(paramLabel = "NAME", description = "What to call it: 1 to 100 characters.")
    private Optional<Label> name = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "What it allows, any number of times, such as api_keys:read, or * for everything. Without, it"
                    + " identifies the organisation and allows nothing.")
    private List<Scope> scopes = new ArrayList<>();

    @Option(names = "--project", paramLabel = "ID", description = "The project that it is to act in alone.")
    private Optional<ProjectId> project = Optional.empty();

    @Option(
            names = "--expires-in",
            paramLabel = "TIME",
            description = "When it ends, such as 90d, 12h or 30m from now.")
    private Optional<Lifetime> expiresIn = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes the key into a new file that nobody else can read, and not on standard output.")
    private Optional<Path> file = Optional.empty();

    private final Clock clock;

    CreateKeyCommand(ClientSetup setup, Clock clock) {
        super(setup);
        this.clock = clock;
    }

    @Override
    void run(Acting acting, Output output) {
        String keys = acting.keys();
        // Before there is a key: it could not be shown again.
        Optional<KeyFile> target = file.map(KeyFile::create);
        try {
            Fields made = acting.client().post(keys, request()).expect(201);
            KeyView key = KeyView.of(made.object("api_key"));
            SecretText raw = new SecretText(made.text("plaintext_api_key"));
            try {
                target.ifPresent(into -> into.write(raw));
                show(key, raw, output);
            } catch (CommandFailure lost) {
                throw new CommandFailure(lost.status(), lost.line() + undone(acting, keys, key), lost);
            }
        } catch (CommandFailure failed) {
            target.ifPresent(KeyFile::delete);
            throw failed;
        }
    }

    private ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        name.ifPresent(label -> request.put("name", label.value()));
        ArrayNode list = request.putArray("scopes");
        scopes.forEach(scope -> list.add(scope.value()));
        project.ifPresent(id -> request.put("project_id", id.toString()));
        expiresIn.ifPresent(time ->
                request.put("expires_at", clock.instant().plus(time.value()).toString()));
        return request;
    }

    private void show(KeyView key, SecretText raw, Output output) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("api_key", key.json());
        json.put("plaintext_api_key", file.isPresent() ? null : raw.reveal())
                .put("output", file.map(Path::toString).orElse(null));
        if (!json()) {
            output.note(
                    "made key " + key.id() + " with " + (scopes.isEmpty() ? "no scopes" : scopes.size() + " scope(s)")
                            + file.map(path -> ", in " + path).orElse("; it is shown this one time:"));
        }
        if (!output.answer(json, file.isPresent() ? List.of() : List.of(raw.reveal()))) {
            throw new CommandFailure(ExitStatus.FAILED, "standard output cannot be written");
        }
    }

    /** Revokes what nobody has seen, and says whether that went well. */
    private static String undone(Acting acting, String keys, KeyView key) {
        try {
            acting.client().delete(keys + "/" + key.id()).expect(200);
            return "; the key that was made is revoked";
        } catch (CommandFailure failed) {
            return "; the key " + key.id() + " was made and is to be revoked: " + failed.line();
        }
    }
}
