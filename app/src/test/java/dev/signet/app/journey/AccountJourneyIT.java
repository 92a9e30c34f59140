package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract sections 1 and 6: an account's life, as its owner and their programs live it. */
@ExtendWith(Servers.class)
class AccountJourneyIT {
    private final Api api;
    private final Mailbox mail;

    AccountJourneyIT(RunningServer server) {
        this.api = server.api();
        this.mail = server.mail();
    }

    @Test
    void accounts_6_from_registering_to_a_revoked_key() {
        Person ada = Person.named("Ada");
        String challenge = ada.register(api);
        assertThat(ada.login(api).expect(403).text("code")).isEqualTo("email_not_verified");

        assertThat(ada.verify(api, challenge, mail.code(ada.email()))
                        .expect(200)
                        .json()
                        .path("email_verified")
                        .asBoolean())
                .isTrue();
        Reply login = ada.login(api).expect(200);
        assertThat(login.text("token_type")).isEqualTo("bearer");
        Api session = api.bearing(login.text("access_token"));

        Reply made = session.post("/v1/auth/api-keys", Map.of("name", "laptop")).expect(201);
        Key key = new Key(made.text("id"), made.text("raw_key"));
        assertThat(key.raw()).startsWith("rst_").startsWith(made.text("prefix"));
        Reply account = key.use(api).expect(200);
        assertThat(account.text("username")).isEqualTo("Ada");
        assertThat(account.text("email")).isEqualTo(ada.email());
        assertThat(api.bearing(key.raw()).get("/v1/me/account").expect(200).json())
                .isEqualTo(account.json());

        key.revoke(session).expect(204);
        assertThat(key.use(api).expect(401).text("code")).isEqualTo("invalid_token");
        JsonNode listed = session.get("/v1/auth/api-keys").expect(200).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("is_active").asBoolean(true)).isFalse();
    }

    @Test
    void recovery_1_the_link_in_the_mail_sets_a_password_once_and_ends_every_session() {
        Person bob = Person.named("bob");
        Api session = api.bearing(bob.signUp(api, mail));
        Key key = Key.make(session, "server");

        api.post("/v1/auth/forgot-password", Map.of("email", bob.email())).expect(202);
        String token = mail.recoveryToken(bob.email());
        Person renewed = bob.withPassword("another " + bob.password());
        Reply weak = api.post("/v1/auth/reset-password", Map.of("token", token, "new_password", "password1"));
        assertThat(weak.expect(422).text("code")).isEqualTo("weak_password");
        Map<String, String> reset = Map.of("token", token, "new_password", renewed.password());
        api.post("/v1/auth/reset-password", reset).expect(200);
        assertThat(api.post("/v1/auth/reset-password", reset).expect(400).text("code"))
                .isEqualTo("invalid_token");

        session.get("/v1/me/account").expect(401);
        key.use(api).expect(200);
        renewed.login(api).expect(200);
        assertThat(bob.login(api).expect(401).text("code")).isEqualTo("invalid_credentials");
        Eventually.holds(
                "mail about the change",
                () -> mail.to(bob.email()).stream()
                        .anyMatch(mail -> mail.subject().equals("Your password for Signet was changed")));
    }

    @Test
    void accounts_6_changing_the_password_ends_the_other_sessions_and_not_this_one() {
        Person cora = Person.named("cora");
        Api here = api.bearing(cora.signUp(api, mail));
        Api elsewhere = api.bearing(cora.signIn(api));
        elsewhere.get("/v1/me/account").expect(200);

        Person renewed = cora.withPassword("another " + cora.password());
        Map<String, String> wrong = Map.of("current_password", "not it", "new_password", renewed.password());
        assertThat(here.post("/v1/me/password", wrong).expect(403).text("code")).isEqualTo("invalid_credentials");
        elsewhere.get("/v1/me/account").expect(200);
        here.post("/v1/me/password", Map.of("current_password", cora.password(), "new_password", renewed.password()))
                .expect(204);

        elsewhere.get("/v1/me/account").expect(401);
        here.get("/v1/me/account").expect(200);
        cora.login(api).expect(401);
        renewed.login(api).expect(200);
    }

    @Test
    void sessions_6_are_listed_and_end_one_by_one_all_others_at_once_and_by_logging_out() {
        Person dan = Person.named("dan");
        Api first = api.bearing(dan.signUp(api, mail));
        Api second = api.bearing(dan.signIn(api));
        Api third = api.bearing(dan.signIn(api));

        List<JsonNode> sessions = sessions(first);
        assertThat(sessions).hasSize(3);
        String current = sessions.stream()
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.path("id").textValue())
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        String thirds = sessions(third).stream()
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.path("id").textValue())
                .findFirst()
                .orElseThrow();
        assertThat(thirds).isNotEqualTo(current);

        first.delete("/v1/me/sessions/" + thirds).expect(204);
        assertThat(third.get("/v1/me/account").expect(401).text("code")).isEqualTo("invalid_token");
        second.get("/v1/me/account").expect(200);

        first.post("/v1/me/sessions/end-others", Map.of()).expect(204);
        second.get("/v1/me/account").expect(401);
        assertThat(sessions(first))
                .singleElement()
                .satisfies(session -> assertThat(session.path("id").textValue()).isEqualTo(current));

        first.post("/v1/auth/logout", Map.of()).expect(204);
        first.get("/v1/me/account").expect(401);
    }

    private static List<JsonNode> sessions(Api session) {
        JsonNode listed = session.get("/v1/me/sessions").expect(200).json().path("sessions");
        return StreamSupport.stream(listed.spliterator(), false).toList();
    }
}
