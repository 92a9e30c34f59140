package dev.signet.app;

import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.server.Server;
import dev.signet.app.server.ServerCommand;
import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsHelp;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

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
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

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
        Logging.configure(settings.logFormat(), settings.accessLog());
        Teardown teardown = new Teardown();
        Thread stop = new Thread(() -> stop(teardown), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            out().println(teardown.begin(() -> Server.start(settings, teardown)));
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (StartFailure failure) {
            err().println("signet: " + failure.getMessage());
            LOG.debug("The start failed", failure);
            return failed(teardown, stop);
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            LOG.error("The start failed", unexpected);
            return failed(teardown, stop);
        }
    }

    // A process that is told to stop ends with 128 and the signal's number, whatever exit code anybody asks for; only
    // ending it here says that all went well.
    private static void stop(Teardown teardown) {
        teardown.close();
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    private static int failed(Teardown teardown, Thread stop) {
        teardown.close();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyTold) {
            LOG.debug("Told to stop while the start failed", alreadyTold);
        }
        return ExitCode.SOFTWARE;
    }
}
