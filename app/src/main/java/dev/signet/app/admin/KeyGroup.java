package dev.signet.app.admin;

import dev.signet.app.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(name = "key", description = "API keys: revoke one, whoever's it is.", synopsisSubcommandLabel = "COMMAND")
final class KeyGroup extends CommandGroup {}
