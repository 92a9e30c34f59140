package dev.signet.app.login;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.core.shared.SecretText;
import java.time.Clock;
import java.util.Optional;

/** Keeps what one server hands over; what cannot be kept is given back. */
public final class LoginKeeper {
    private final ServerAddress server;
    private final SignetClient client;
    private final LoginsFile file;
    private final Clock clock;
    private Optional<StoredLogin> replaced = Optional.empty();

    public LoginKeeper(ServerAddress server, SignetClient client, LoginsFile file, Clock clock) {
        this.server = server;
        this.client = client;
        this.file = file;
        this.clock = clock;
    }

    /** Keeps it as the login in use, in place of one for the same organisation. */
    public void keep(HandedOver handedOver, String deviceName) {
        StoredLogin login = new StoredLogin(server, handedOver.place(), deviceName, handedOver.key(), clock.instant());
        try {
            replaced = file.change(logins -> logins.with(login))
                    .at(server, handedOver.place().id());
        } catch (CommandFailure notKept) {
            throw new CommandFailure(notKept.status(), notKept.line() + giveBack(handedOver), notKept);
        }
    }

    /** Revokes it; the answer says how that went, as the end of a sentence. */
    public String giveBack(HandedOver handedOver) {
        return revoke(handedOver.place(), handedOver.key());
    }

    /** Revokes the key of the login whose place was taken, if there was one; the answer says how that went. */
    public Optional<String> giveBackReplaced() {
        return replaced.map(
                old -> "it takes the place of the login as " + old.deviceName() + revoke(old.place(), old.key()));
    }

    private String revoke(Place place, SecretText key) {
        try {
            OwnKey.revoke(client, place.id(), key);
            return "; its key is revoked";
        } catch (CommandFailure failed) {
            return "; its key is not revoked: " + failed.line();
        }
    }
}
