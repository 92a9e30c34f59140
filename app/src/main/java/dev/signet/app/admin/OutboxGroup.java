package dev.signet.app.admin;

import dev.signet.app.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
        name = "outbox",
        description = "Mail that has not been delivered: look at it, try it now.",
        synopsisSubcommandLabel = "COMMAND")
final class OutboxGroup extends CommandGroup {}
