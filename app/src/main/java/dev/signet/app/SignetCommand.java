package dev.signet.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "signet",
        description = "Accounts, sessions and API keys: a server over PostgreSQL.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It did what it was asked to, and stopped as it was asked to.",
            "1:It could not; one line on standard error says why.",
            "2:The command line or the settings are wrong; a line on standard error for each mistake.",
            "3+:A command that uses a server tells in its own help what it means."
        })
final class SignetCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
