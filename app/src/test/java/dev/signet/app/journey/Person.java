package dev.signet.app.journey;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Somebody with a name, an address and a password, who does what clients of the server do. */
public record Person(String username, String email, String password) {
    /** Somebody whose address and password nobody else has. */
    public static Person named(String username) {
        return new Person(
                username, username.toLowerCase(Locale.ROOT) + "@example.com", "passphrase " + UUID.randomUUID());
    }

    /** The same person with another password. */
    public Person withPassword(String other) {
        return new Person(username, email, other);
    }

    /** Registers; the answer is the challenge. */
    public String register(Api api) {
        return api.post("/v1/auth/register", Map.of("username", username, "email", email, "password", password))
                .expect(202)
                .text("challenge_id");
    }

    /** Tries this code for that challenge. */
    public Reply verify(Api api, String challenge, String code) {
        return api.post("/v1/auth/verify-email", Map.of("email", email, "code", code, "challenge_id", challenge));
    }

    /** Tries to sign in by username. */
    public Reply login(Api api) {
        return api.post("/v1/auth/login", Map.of("username", username, "password", password));
    }

    /** Signs in; the answer is the access token. */
    public String signIn(Api api) {
        return login(api).expect(200).text("access_token");
    }

    /** Registers, reads the code in the mail, verifies and signs in; the answer is the access token. */
    public String signUp(Api api, Mailbox mail) {
        String challenge = register(api);
        verify(api, challenge, mail.code(email)).expect(200);
        return signIn(api);
    }
}
