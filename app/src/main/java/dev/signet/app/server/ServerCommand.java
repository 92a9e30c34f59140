package dev.signet.app.server;

import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsReader;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads the settings of a server and goes by them. */
public abstract class ServerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    private final Map<String, String> environment;

    protected ServerCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Does it; the answer is the exit code. */
    protected abstract int run(ServerSettings settings);

    @Override
    public final Integer call() {
        SettingsReader.unknownIn(environment)
                .forEach(name -> err().println("signet: ignoring " + name + ", which is not a setting"));
        return SettingsReader.read(environment, config.file()).fold(this::run, this::refuse);
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private int refuse(Refusal refusal) {
        List<FieldError> mistakes = refusal instanceof Invalid invalid
                ? invalid.fields()
                : List.of(new FieldError("the settings", refusal.message()));
        mistakes.forEach(mistake -> err().println("signet: " + mistake.field() + " " + mistake.message()));
        return ExitCode.USAGE;
    }
}
