package dev.signet.app;

import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.server.SigningKeyRotation;
import dev.signet.app.settings.ServerSettings;
import dev.signet.core.session.SigningKey;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

@Command(
        name = "rotate-signing",
        description = {
            "Publishes the key that signs access tokens next, before the 90 days of the one in use are over.",
            "It signs from a day later on, when everybody who checks tokens knows it; the one in use is kept until its"
                    + " tokens have expired. To be run where the server is, with the settings of 'signet serve'."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The next key is published; one line on standard output says which.",
            "1:It could not be done; one line on standard error says why.",
            "2:The command line or the settings are wrong; a line on standard error for each mistake."
        })
final class RotateSigningCommand extends ServerCommand {
    RotateSigningCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(ServerSettings settings) {
        Logging.configure(settings.logFormat());
        try (Teardown teardown = new Teardown()) {
            SigningKey next = SigningKeyRotation.rotate(settings, teardown);
            out().println("key " + next.keyId() + " is published and signs from "
                    + DateTimeFormatter.ISO_INSTANT.format(next.signsFrom()));
            return ExitCode.OK;
        } catch (StartFailure failure) {
            err().println("signet: " + failure.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
