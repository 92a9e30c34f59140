package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Race;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract section 1, codes: what holds when many try at once, on two nodes. */
@ExtendWith(Servers.class)
class CodesIT {
    private static final String ATTEMPTS = "SELECT attempts FROM challenges WHERE id = ?";

    private final Cluster cluster;

    CodesIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void codes_1_of_fifty_parallel_right_answers_one_succeeds() throws Exception {
        Person hugo = Person.named("hugo");
        String challenge = hugo.register(cluster.one().api());
        String code = cluster.mail().code(hugo.email());

        List<Api> clients = clients();
        List<Integer> statuses = Race.of(
                50,
                runner -> hugo.verify(clients.get(runner % 2), challenge, code).status());

        assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
        assertThat(cluster.number("SELECT count(*) FROM accounts WHERE email = ?", hugo.email()))
                .isOne();
        hugo.login(cluster.two().api()).expect(200);
    }

    @Test
    void codes_1_of_two_hundred_parallel_wrong_guesses_five_are_compared() throws Exception {
        Person inga = Person.named("inga");
        String challenge = inga.register(cluster.one().api());
        String code = cluster.mail().code(inga.email());

        List<Api> clients = clients();
        List<String> codes = Race.of(
                200,
                runner -> inga.verify(clients.get(runner % 2), challenge, wrong(code, runner))
                        .expect(400)
                        .text("code"));

        assertThat(codes).containsOnly("invalid_code");
        assertThat(cluster.number(ATTEMPTS, UUID.fromString(challenge))).isEqualTo(5);
        assertThat(inga.verify(cluster.one().api(), challenge, code).expect(400).text("code"))
                .isEqualTo("invalid_code");
        inga.login(cluster.one().api()).expect(403);
    }

    @Test
    void codes_1_the_right_answer_is_taken_as_the_fifth() throws Exception {
        Person jon = Person.named("jon");
        Api api = cluster.one().api();
        String challenge = jon.register(api);
        String code = cluster.mail().code(jon.email());
        for (int guess = 0; guess < 4; guess++) {
            jon.verify(api, challenge, wrong(code, guess)).expect(400);
        }
        assertThat(cluster.number(ATTEMPTS, UUID.fromString(challenge))).isEqualTo(4);

        jon.verify(api, challenge, code).expect(200);
    }

    private List<Api> clients() {
        return List.of(cluster.one().api(), cluster.two().api());
    }

    private static String wrong(String code, int guess) {
        return String.format("%06d", (Integer.parseInt(code) + 1 + guess) % 1_000_000);
    }
}
