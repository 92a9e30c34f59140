package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has a mail when nodes meet at it. */
class OutboxRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant END = Given.after(Duration.ofSeconds(30));
    private static final Instant LATER = Given.after(Duration.ofSeconds(60));

    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = DATABASE.stores().outbox();
    }

    @Test
    void what_one_node_is_leasing_another_passes_over_without_waiting() {
        Stream.generate(OutboxRacesTest::mail).limit(4).forEach(outbox::put);
        List<MailLease> all = new ArrayList<>();

        List<MailLease> others =
                Meeting.past(DATABASE, () -> all.addAll(lease(2, Given.NOW)), () -> lease(4, Given.NOW));

        assertThat(others).hasSize(2);
        all.addAll(others);
        assertThat(all).hasSize(4).doesNotHaveDuplicates().allMatch(lease -> lease.attempt() == 1);
    }

    @Test
    void a_lease_that_another_node_took_over_meanwhile_is_not_renewed() {
        outbox.put(mail());
        MailLease lost = lease(1, Given.NOW).get(0);

        assertThat(Meeting.behind(DATABASE, () -> lease(1, END), () -> outbox.renew(Set.of(lost), LATER)))
                .isEmpty();
    }

    private List<MailLease> lease(int most, Instant now) {
        return outbox.lease(most, now, now.plusSeconds(30)).stream()
                .map(LeasedMail::lease)
                .toList();
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                new MailId(Given.id()),
                MailKind.PASSWORD_CHANGED,
                Given.address(),
                Map.of(),
                Given.NOW,
                Given.after(Duration.ofHours(1)));
    }
}
