package dev.signet.app;

import dev.signet.app.admin.AdminCommands;
import dev.signet.app.cli.ClientCommands;
import dev.signet.app.cli.HelpOption;
import dev.signet.app.cli.Printable;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.doctor.DoctorCommand;
import dev.signet.app.server.BySettings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line: {@code signet serve}, {@code signet login} and the others that {@code signet help} lists. */
public final class Main {
    private static final String[] PLAIN_SERVE = {"serve"};

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(System.getenv(), out, err, arguments));
    }

    /** Runs one command over this environment; the answer is its exit code. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        // There is nothing to parse, and the parser of command lines would take a tenth of a start.
        if (Arrays.equals(arguments, PLAIN_SERVE)) {
            return serve(environment, out, err);
        }
        CommandLine signet = new CommandLine(new SignetCommand());
        Map<String, Supplier<CommandLine>> commands = commands(environment);
        // A command that is named is the only one that is loaded: most of the others would bring the server along.
        Optional<Supplier<CommandLine>> named =
                arguments.length == 0 ? Optional.empty() : Optional.ofNullable(commands.get(arguments[0]));
        named.ifPresentOrElse(
                command -> signet.addSubcommand(arguments[0], command.get()),
                () -> commands.forEach((name, command) -> signet.addSubcommand(name, command.get())));
        signet.addSubcommand(new CommandLine.HelpCommand());
        HelpOption.addTo(signet);
        signet.setOut(out);
        signet.setErr(err);
        signet.setParameterExceptionHandler(Main::wrongUsage);
        signet.setExecutionExceptionHandler(Main::failed);
        return signet.execute(arguments);
    }

    private static int serve(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        try {
            return BySettings.run(environment, Optional.empty(), err, new Serving(out, err)::run);
        } catch (RuntimeException thrown) {
            return mistaken(thrown, err);
        }
    }

    private static Map<String, Supplier<CommandLine>> commands(Map<String, String> environment) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> ServeCommand.of(environment));
        commands.put("doctor", () -> new CommandLine(new DoctorCommand(environment, Clock.systemUTC())));
        commands.put("admin", () -> AdminCommands.over(environment, System.in));
        commands.putAll(ClientCommands.over(environment));
        commands.computeIfPresent(
                "keys",
                (name, keys) ->
                        () -> keys.get().addSubcommand("rotate-signing", new RotateSigningCommand(environment)));
        commands.put("version", () -> new CommandLine(new VersionCommand()));
        return commands;
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("signet: "
                        + Printable.line(Optional.ofNullable(wrong.getMessage()).orElse("")));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        if (thrown instanceof CommandFailure failure) {
            command.getErr().println("signet: " + Printable.line(failure.line()));
            return failure.status().code();
        }
        return mistaken(thrown, command.getErr());
    }

    private static int mistaken(Exception thrown, PrintWriter err) {
        // Nothing of its message: that may hold what was not meant to be seen.
        StackTraceElement[] trace = thrown.getStackTrace();
        err.println("signet: a mistake in Signet itself, please report it: "
                + thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
