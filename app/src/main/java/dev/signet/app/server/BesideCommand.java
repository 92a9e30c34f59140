package dev.signet.app.server;

import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.Signet;
import dev.signet.core.tx.StoreUnavailable;
import java.util.Map;
import picocli.CommandLine.ExitCode;

/** A command that does something over the database of the servers, beside them. */
public abstract class BesideCommand extends ServerCommand {
    protected BesideCommand(Map<String, String> environment) {
        super(environment);
    }

    /** Does it; throws a {@link dev.signet.app.client.CommandFailure} when it cannot. */
    protected abstract void run(Signet signet);

    /** Whether the command line makes sense, before anything is opened; throws as {@link #run} does. */
    protected void check() {}

    @Override
    protected final int run(ServerSettings settings) {
        check();
        Logging.configure(settings.logFormat());
        // Who is told to stop in between has to leave no database running.
        try (Teardown teardown = Teardown.atExitAtTheLatest()) {
            run(teardown.begin(() -> SignetBeside.open(settings, teardown)));
            return ExitCode.OK;
        } catch (StartFailure | StoreUnavailable failure) {
            err().println("signet: " + failure.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
