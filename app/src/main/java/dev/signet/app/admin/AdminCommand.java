package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.app.server.BesideCommand;
import dev.signet.core.Signet;
import java.util.Map;
import picocli.CommandLine.Option;

/** A command of an operator. */
abstract class AdminCommand extends BesideCommand {
    @Option(names = "--json", description = "Answers in JSON, for programs.")
    private boolean json;

    AdminCommand(Map<String, String> environment) {
        super(environment);
    }

    abstract void run(Console console, Output output);

    @Override
    protected final void run(Signet signet) {
        run(Console.over(signet), new Output(out(), err(), json));
    }
}
