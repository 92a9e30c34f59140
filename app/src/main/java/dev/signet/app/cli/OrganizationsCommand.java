package dev.signet.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "organizations",
        description = "Organisations, and which of them the commands act in.",
        synopsisSubcommandLabel = "COMMAND")
final class OrganizationsCommand extends CommandGroup {}
