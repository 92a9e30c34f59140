package dev.signet.app.admin;

import dev.signet.app.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
        name = "organization",
        description = "Organisations: suspend, and lift that.",
        synopsisSubcommandLabel = "COMMAND")
final class OrganizationGroup extends CommandGroup {}
