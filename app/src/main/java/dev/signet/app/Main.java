package dev.signet.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import picocli.CommandLine;

/** The command line: {@code signet serve}, {@code signet version}, {@code signet help}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(commandLine(System.getenv(), out, err).execute(arguments));
    }

    /** The commands, over this environment. */
    static CommandLine commandLine(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        CommandLine signet = new CommandLine(new SignetCommand());
        signet.addSubcommand(ServeCommand.of(environment));
        signet.addSubcommand(new VersionCommand());
        signet.addSubcommand(new CommandLine.HelpCommand());
        signet.setOut(out);
        signet.setErr(err);
        signet.setParameterExceptionHandler(Main::wrongUsage);
        return signet;
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("signet: " + wrong.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
