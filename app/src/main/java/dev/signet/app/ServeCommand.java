package dev.signet.app;

import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.server.Server;
import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsHelp;
import dev.signet.app.settings.SettingsReader;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // Picocli looks at it, and then shows the help in place of running this.
    private boolean help;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "File of settings, a line NAME=value each, # before comments. The environment goes before it.")
    private Optional<Path> config = Optional.empty();

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Map<String, String> environment;

    private ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The command, its help listing every setting. */
    static CommandLine of(Map<String, String> environment) {
        CommandLine command = new CommandLine(new ServeCommand(environment));
        command.getCommandSpec().usageMessage().footer(SettingsHelp.lines().toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() {
        SettingsReader.unknownIn(environment)
                .forEach(name -> err().println("signet: ignoring " + name + ", which is not a setting"));
        return SettingsReader.read(environment, config).fold(this::serve, this::refuse);
    }

    private int refuse(Refusal refusal) {
        List<FieldError> mistakes = refusal instanceof Invalid invalid
                ? invalid.fields()
                : List.of(new FieldError("the settings", refusal.message()));
        mistakes.forEach(mistake -> err().println("signet: " + mistake.field() + " " + mistake.message()));
        return ExitCode.USAGE;
    }

    private int serve(ServerSettings settings) {
        Logging.configure(settings.logFormat());
        Teardown teardown = new Teardown();
        Thread stop = new Thread(() -> stop(teardown), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            spec.commandLine().getOut().println(start(settings, teardown));
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (StartFailure failure) {
            err().println("signet: " + failure.getMessage());
            LOG.debug("The start failed", failure);
            return failed(teardown, stop);
        } catch (InterruptedException | RuntimeException unexpected) {
            LOG.error("The start failed", unexpected);
            return failed(teardown, stop);
        }
    }

    private static String start(ServerSettings settings, Teardown teardown) {
        // Who is told to stop meanwhile waits for the start to end, so that all of it can be undone.
        synchronized (teardown) {
            return Server.start(settings, teardown);
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

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
