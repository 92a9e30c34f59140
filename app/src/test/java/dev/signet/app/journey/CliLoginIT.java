package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.contract.Race;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract section 2: a command line is let in, whichever of several servers it and its person speak to. */
@ExtendWith(Servers.class)
class CliLoginIT {
    private final Cluster cluster;

    CliLoginIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void cli_login_2_of_20_parallel_polls_one_gets_the_key_which_works_until_it_is_revoked() {
        Person ida = Person.named("ida");
        Api one = cluster.one().api();
        Api session = one.bearing(ida.signUp(one, cluster.mail()));
        Reply started = one.post("/v1/cli/login/sessions", Map.of("device_name", "laptop"))
                .expect(201);
        String login = "/v1/cli/login/sessions/" + started.text("session_id");
        Secrets.remember(started.text("poll_token"));
        assertThat(started.text("authorize_url"))
                .isEqualTo("https://accounts.example.com/cli?code=" + started.text("user_code"));
        String poll = login + "?poll_token=" + started.text("poll_token");
        assertThat(cluster.two().api().get(poll).expect(200).text("state")).isEqualTo("pending");

        session.post(login + "/authorize", Map.of("user_code", started.text("user_code")))
                .expect(200);
        List<JsonNode> answers = Race.of(
                20, runner -> cluster.node(runner).api().get(poll).expect(200).json());

        List<String> keys = answers.stream()
                .map(answer -> answer.path("plaintext_api_key"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(Secrets::remember)
                .toList();
        assertThat(keys).hasSize(1);
        Api commandLine = cluster.two().api().bearing(keys.get(0));
        JsonNode viewer = commandLine.get("/v1/me").expect(200).json();
        String organization = viewer.path("organization").path("id").asText();
        JsonNode listed = session.get("/v1/organizations/" + organization + "/api-keys")
                .expect(200)
                .json()
                .path("api_keys");
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("device_name").asText()).isEqualTo("laptop");

        session.delete("/v1/organizations/" + organization + "/api-keys/"
                        + listed.path(0).path("id").asText())
                .expect(200);
        Eventually.holds("end of the key", () -> commandLine.get("/v1/me").status() == 401);
        cluster.keepsItsSecrets();
    }
}
