package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.server.ServerCommand;
import dev.signet.app.server.SignetBeside;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.tx.StoreUnavailable;
import java.util.Map;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** A command of an operator. */
abstract class AdminCommand extends ServerCommand {
    @Option(names = "--json", description = "Answers in JSON, for programs.")
    private boolean json;

    AdminCommand(Map<String, String> environment) {
        super(environment);
    }

    /** Does it; throws a {@link dev.signet.app.client.CommandFailure} when it cannot. */
    abstract void run(Console console, Output output);

    /** Whether the command line makes sense, before anything is opened; throws as {@link #run} does. */
    void check() {}

    @Override
    protected final int run(ServerSettings settings) {
        check();
        Logging.configure(settings.logFormat());
        try (Teardown teardown = new Teardown()) {
            run(Console.over(SignetBeside.open(settings, teardown)), new Output(out(), err(), json));
            return ExitCode.OK;
        } catch (StartFailure | StoreUnavailable failure) {
            err().println("signet: " + failure.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
