package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Servers;
import dev.signet.app.metrics.Exposition;
import dev.signet.core.contract.Race;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every connection to the database is taken by something that does not come to an end. */
@ExtendWith(Servers.class)
class FullPoolIT {
    private static final int MANY = 60;

    private final Cluster cluster;

    FullPoolIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void errors_1_when_all_connections_are_taken_everybody_is_told_so_in_time_and_then_all_goes_on() throws Exception {
        Answers answers = new Answers();
        Api api = cluster.one().api().watchedBy(answers);
        try (Connection other = cluster.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox");

            List<Integer> statuses = Race.of(MANY, runner -> ask(api));

            assertThat(statuses).containsOnly(503);
            assertThat(answers.wrong()).isEmpty();
            api.get("/healthz").expect(200);
            assertThat(Exposition.parse(api.get("/metrics").expect(200).body())
                            .value("signet_database_connections_most"))
                    .isEqualTo(Cluster.CONNECTIONS);
            other.rollback();
        }
        assertThat(ask(api)).isEqualTo(202);
    }

    /** A request that puts a mail into the outbox, whether or not there is such an account. */
    private static int ask(Api api) {
        return api.post("/v1/auth/forgot-password", Map.of("email", "nobody@example.com"))
                .status();
    }
}
