package dev.signet.app;

import dev.signet.app.server.BesideCommand;
import dev.signet.core.Signet;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-signing",
        description = {
            "Publishes the key that signs access tokens next, before the 90 days of the one in use are over.",
            "It signs from a day later on, when everybody who checks tokens knows it; the one in use is kept until its"
                    + " tokens have expired. To be run where the server is, with the settings of 'signet serve'.",
            "With --compromised the next key takes the place of all others at once: no access token that they signed is"
                    + " accepted any more, on any server. Who keeps a copy of the published keys trusts the old ones for"
                    + " as long as they keep it, which should be five minutes."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The next key is published; one line on standard output says which.",
            "1:It could not be done; one line on standard error says why.",
            "2:The command line or the settings are wrong; a line on standard error for each mistake."
        })
final class RotateSigningCommand extends BesideCommand {
    @Option(
            names = "--compromised",
            description = "Somebody else may have a signing key: replaces all of them now. People whose programs have a"
                    + " refresh token notice nothing; the others sign in again.")
    private boolean compromised;

    RotateSigningCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    protected void run(Signet signet) {
        SigningKey next = compromised
                ? signet.rotation().replaceSigningKeys().replace(Caller.inProcess())
                : signet.rotation().rotateSigningKey().rotate(Caller.inProcess());
        out().println("key " + next.keyId() + " is published and signs from "
                + DateTimeFormatter.ISO_INSTANT.format(next.signsFrom())
                + (compromised ? "; all before it are withdrawn" : ""));
    }
}
