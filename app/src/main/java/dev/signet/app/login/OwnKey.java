package dev.signet.app.login;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.Fields;
import dev.signet.app.client.Listing;
import dev.signet.app.client.SignetClient;
import dev.signet.core.shared.SecretText;
import java.util.Optional;

/** A key that was handed over to this machine, as its server knows it. */
public final class OwnKey {
    private OwnKey() {}

    /**
     * Revokes it, by itself. False when the server does not know it any more; throws a {@link CommandFailure} when it
     * goes on being good.
     */
    public static boolean revoke(SignetClient anybody, String organizationId, SecretText key) {
        SignetClient client = anybody.with(key);
        String keys = "/v1/organizations/" + organizationId + "/api-keys";
        try {
            Optional<String> id = Listing.all(client, keys, "api_keys").stream()
                    .filter(listed -> listed.flag("is_active"))
                    .filter(listed -> key.reveal().startsWith(listed.text("key_prefix")))
                    .map(listed -> listed.text("id"))
                    .findFirst();
            Fields gone = client.delete(keys + "/" + id.orElseThrow(OwnKey::notListed))
                    .expect(200);
            return gone.flag("revoked");
        } catch (CommandFailure failed) {
            if (failed.status() == ExitStatus.NOT_SIGNED_IN) {
                return false;
            }
            throw failed;
        }
    }

    private static CommandFailure notListed() {
        return new CommandFailure(ExitStatus.FAILED, "the server does not list the key");
    }
}
