package dev.signet.app;

import dev.signet.app.server.ServerCommand;
import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsHelp;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = {
            "Runs the server until it is told to stop (SIGTERM, or Ctrl-C).",
            "Nothing has to be set: it then listens on this machine alone, keeps everything under ./data in a"
                    + " PostgreSQL of its own, and writes mail into files there."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nSettings, from the environment or the file; an empty value counts as not set:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It was told to stop, and finished what was running.",
            "1:It could not start; one line on standard error says why.",
            "2:The command line or the settings are wrong; a line on standard error for each mistake."
        })
final class ServeCommand extends ServerCommand {
    private ServeCommand(Map<String, String> environment) {
        super(environment);
    }

    /** The command, its help listing every setting. */
    static CommandLine of(Map<String, String> environment) {
        CommandLine command = new CommandLine(new ServeCommand(environment));
        command.getCommandSpec().usageMessage().footer(SettingsHelp.lines().toArray(String[]::new));
        return command;
    }

    @Override
    protected int run(ServerSettings settings) {
        return new Serving(out(), err()).run(settings);
    }
}
