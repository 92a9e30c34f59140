package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract section 1: a credential, a password or a code stands in no log line and in no error. */
@ExtendWith(Servers.class)
class SecretsIT {
    private final RunningServer server;
    private final Api api;

    SecretsIT(RunningServer server) {
        this.server = server;
        this.api = server.api();
    }

    @Test
    void credentials_1_nothing_that_is_refused_is_repeated_in_the_answer_or_the_log() {
        Person gus = Person.named("gus");
        String token = gus.signUp(api, server.mail());
        Key key = Key.make(api.bearing(token), "laptop");
        String password = gus.password();
        String secretJson = "{\"username\":\"gus\",\"password\":\"" + password + "\"";

        keeps(api.post("/v1/auth/login", "application/json", secretJson).expect(400));
        keeps(api.post("/v1/auth/login", "text/plain", secretJson + "}").expect(415));
        keeps(api.post("/v1/auth/login", Map.of("username", "gus", "password", password + "!"))
                .expect(401));
        keeps(api.post("/v1/auth/register", Map.of("username", "?", "email", password, "password", password))
                .expect(422));
        keeps(gus.verify(api, "01890a5d-ac96-774b-bcce-b302099a8057", "271828").expect(400));
        keeps(api.post("/v1/auth/reset-password", Map.of("token", token, "new_password", password))
                .expect(400));
        keeps(api.bearing(token.substring(0, token.length() - 2)).get("/v1/me/account"))
                .expect(401);
        keeps(api.withKey(key.raw().substring(1)).get("/v1/me/account")).expect(401);
        keeps(api.get("/v1/me/account?access_token=" + token)).expect(401);
        keeps(api.get("/v1/" + key.raw())).expect(404);
        keeps(api.delete("/v1/auth/api-keys/" + key.raw())).expect(401);

        server.keepsItsSecrets();
    }

    @Test
    void credentials_1_a_secret_in_a_log_would_be_found() {
        String code = Secrets.remember("314159");
        String key = Secrets.remember("rst_0123456789");

        assertThat(Secrets.in("WARN the code is " + code + ".")).containsExactly(code);
        assertThat(Secrets.in("{\"key\":\"" + key + "\"}")).containsExactly(key);
        assertThat(Secrets.in("2026-01-01T00:00:00.314159265Z in 13141592 ns")).isEmpty();
    }

    private static Reply keeps(Reply reply) {
        assertThat(Secrets.in(reply.body())).as(reply.body()).isEmpty();
        return reply;
    }
}
