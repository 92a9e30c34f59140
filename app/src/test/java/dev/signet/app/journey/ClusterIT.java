package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract sections 1 and 8: several servers over somebody's PostgreSQL and mail server. */
@ExtendWith(Servers.class)
class ClusterIT {
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final Cluster cluster;

    ClusterIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void configuration_8_everything_is_kept_in_the_database_that_was_set() throws Exception {
        Person kim = Person.named("kim");
        kim.signUp(cluster.one().api(), cluster.mail());

        assertThat(cluster.number("SELECT count(*) FROM accounts WHERE username = ?", kim.username()))
                .isOne();
        assertThat(cluster.one().data().resolve("postgres")).doesNotExist();
        assertThat(cluster.one().data().resolve("secret")).doesNotExist();
        assertThat(cluster.one().invocation().out()).contains("jdbc:postgresql://127.0.0.1:");
    }

    @Test
    void configuration_8_mail_goes_to_the_mail_server_that_was_set() {
        Person lea = Person.named("lea");
        Api api = cluster.one().api();
        String challenge = lea.register(api);
        lea.verify(api, challenge, cluster.mail().code(lea.email())).expect(200);

        api.post("/v1/auth/forgot-password", Map.of("email", lea.email())).expect(202);
        cluster.mail().recoveryToken(lea.email());
        assertThat(cluster.mail().to(lea.email()))
                .extracting(Mail::subject)
                .containsExactly("Your code for Acme", "Set a new password for Acme");
        assertThat(cluster.mail().to(lea.email()).get(1).plain()).contains("https://accounts.example.com/reset#token=");
        assertThat(cluster.one().data().resolve("mail")).doesNotExist();
    }

    // The cluster starts both at once, on a database that is empty.
    @Test
    void configuration_8_servers_that_start_at_once_on_an_empty_database_agree_on_schema_and_signing_keys()
            throws Exception {
        assertThat(cluster.one().api().get("/.well-known/jwks.json").expect(200).json())
                .isEqualTo(cluster.two()
                        .api()
                        .get("/.well-known/jwks.json")
                        .expect(200)
                        .json());
        assertThat(cluster.number("SELECT count(*) FROM signing_keys")).isOne();
        assertThat(
                        cluster.number(
                                "SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history WHERE version IS NOT NULL"))
                .isZero();
        for (RunningServer node : cluster.nodes()) {
            assertThat(node.invocation().err()).doesNotContain("\"level\":\"ERROR\"");
        }
    }

    @Test
    void sessions_1_and_keys_that_end_on_one_node_end_on_the_others_within_a_second() {
        Person max = Person.named("max");
        Api one = cluster.one().api();
        Api two = cluster.two().api();
        String token = max.signUp(one, cluster.mail());
        Key key = Key.make(one.bearing(token), "laptop");
        for (Api node : List.of(one, two)) {
            node.bearing(token).get("/v1/me/account").expect(200);
            key.use(node).expect(200);
        }

        key.revoke(one.bearing(token)).expect(204);
        Eventually.holdsWithin(WITHIN, "end of the key", () -> key.use(two).status() == 401);

        two.bearing(token).post("/v1/auth/logout", Map.of()).expect(204);
        Eventually.holdsWithin(
                WITHIN,
                "end of the session",
                () -> one.bearing(token).get("/v1/me/account").status() == 401);
    }
}
