package dev.signet.app.admin;

import dev.signet.app.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
        name = "user",
        description = "People: look at one, activate, deactivate, sign out, let recover.",
        synopsisSubcommandLabel = "COMMAND")
final class UserGroup extends CommandGroup {}
