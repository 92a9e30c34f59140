package dev.signet.app.server;

import dev.signet.app.settings.ServerSettings;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
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
        return BySettings.run(environment, config.file(), err(), this::run);
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
