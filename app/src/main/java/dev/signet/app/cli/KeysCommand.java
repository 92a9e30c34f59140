package dev.signet.app.cli;

import picocli.CommandLine.Command;

@Command(name = "keys", description = "An organisation's API keys.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand extends CommandGroup {}
