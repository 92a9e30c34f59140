package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.Stores;
import dev.signet.core.TestClerk;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contract section 6, "External issuers": people and organisations appear once, however many first requests there are. */
class ExternalArrivalsRaceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int RUNNERS = 50;

    private final TestClerk clerk = new TestClerk();

    @Test
    void fifty_first_requests_of_one_person_make_one_person_one_organisation_and_one_project() {
        Signet signet = signet();
        String token = clerk.token("user_ada", "org_acme", "org:admin", Given.NOW);

        List<Principal> callers = Race.of(RUNNERS, runner -> authenticate(signet, token));

        assertThat(callers.stream().map(Principal::userId).distinct()).hasSize(1);
        assertThat(callers.stream().map(Principal::standing).distinct()).hasSize(1);
        assertThat(count("accounts")).isEqualTo(1);
        assertThat(count("usernames")).isEqualTo(1);
        // Theirs and the one that the token names, each with its project.
        assertThat(count("organizations")).isEqualTo(2);
        assertThat(count("projects")).isEqualTo(2);
        assertThat(count("memberships")).isEqualTo(2);
    }

    @Test
    void fifty_people_of_one_organisation_make_one_organisation() {
        Signet signet = signet();
        List<Principal> callers = Race.of(
                RUNNERS,
                runner -> authenticate(signet, clerk.token("user_" + runner, "org_big", "org:member", Given.NOW)));

        assertThat(callers.stream().map(Principal::userId).distinct()).hasSize(RUNNERS);
        assertThat(callers.stream()
                        .map(caller -> caller.standing().organization().id())
                        .distinct())
                .hasSize(1);
        assertThat(DATABASE.stores()
                        .projects()
                        .ofOrganization(callers.get(0).standing().organization().id()))
                .hasSize(1);
    }

    @Test
    void first_requests_on_two_nodes_that_remember_are_of_one_person_too() {
        try (Node one = Node.of(DATABASE);
                Node two = Node.of(DATABASE)) {
            List<Signet> nodes = List.of(signet(one.stores()), signet(two.stores()));
            String token = clerk.token("user_ada", "org_acme", "org:admin", Given.NOW);

            List<Principal> callers = Race.of(RUNNERS, runner -> authenticate(nodes.get(runner % 2), token));

            assertThat(callers.stream().map(Principal::userId).distinct()).hasSize(1);
            assertThat(callers.stream().map(Principal::standing).distinct()).hasSize(1);
            assertThat(count("accounts")).isEqualTo(1);
            assertThat(count("organizations")).isEqualTo(2);
        }
    }

    private static Principal authenticate(Signet signet, String token) {
        Result<Principal> answer = signet.authenticator().authenticate(token);
        return answer.orThrow();
    }

    private static long count(String table) {
        return DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }

    private Signet signet() {
        return signet(DATABASE.stores());
    }

    private Signet signet(Stores stores) {
        return DATABASE.signet()
                .stores(stores)
                .externalIssuers(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of())
                .build();
    }
}
