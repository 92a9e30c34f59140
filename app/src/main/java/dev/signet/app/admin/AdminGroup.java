package dev.signet.app.admin;

import dev.signet.app.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
        name = "admin",
        description = {
            "What an operator does without HTTP, with the settings of 'signet serve': over its database, beside servers"
                    + " that run as well as without one. An embedded database that no server keeps running is started for"
                    + " it and stopped after it.",
            "Whatever is changed stands in the audit trail, the client address being 'operator'."
        },
        synopsisSubcommandLabel = "COMMAND")
final class AdminGroup extends CommandGroup {}
