package dev.signet.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that every command has. */
public final class HelpOption {
    private static final String NAME = "--help";

    @Option(
            names = {"-h", NAME},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // Picocli looks at it, and then shows the help in place of running the command.
    private boolean asked;

    private HelpOption() {}

    /** Gives it to this command and all below, but to those that have it. */
    public static void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.findOption(NAME) == null) {
            spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        }
        command.getSubcommands().values().forEach(HelpOption::addTo);
    }
}
