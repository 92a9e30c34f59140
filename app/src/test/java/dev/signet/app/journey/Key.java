package dev.signet.app.journey;

import java.util.Map;

/** An API key, as it is shown once. */
public record Key(String id, String raw) {
    /** Makes one by a session. */
    public static Key make(Api session, String name) {
        Reply made = session.post("/v1/auth/api-keys", Map.of("name", name)).expect(201);
        return new Key(made.text("id"), made.text("raw_key"));
    }

    /** Revokes it by a session. */
    public Reply revoke(Api session) {
        return session.delete("/v1/auth/api-keys/" + id);
    }

    /** Asks for the account that it stands for. */
    public Reply use(Api api) {
        return api.withKey(raw).get("/v1/me/account");
    }
}
