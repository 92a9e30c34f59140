package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who has a mail: the one who leased it last, for as long as the lease is renewed. */
public interface OutboxLeasesContract extends StoresContract {
    /** When leases end. */
    Instant END = Given.after(Duration.ofSeconds(30));

    /** When renewed leases end. */
    Instant NEW_END = Given.after(Duration.ofSeconds(40));

    /** Long after everything. */
    Instant MUCH_LATER = Given.after(Duration.ofDays(1));

    @Test
    default void a_renewed_mail_is_nobody_elses_until_the_new_end() {
        MailLease lease = leased();

        assertThat(renew(lease)).containsExactly(lease);

        assertThat(take(NEW_END.minusMillis(1))).isEmpty();
        assertThat(take(NEW_END)).containsExactly(new MailLease(lease.mail(), 2));
    }

    @Test
    default void a_lost_lease_is_not_renewed() {
        MailLease lost = leased();
        MailLease held = take(END, NEW_END).get(0);

        assertThat(stores().outbox().renew(Set.of(lost), MUCH_LATER)).isEmpty();

        assertThat(take(NEW_END.minusMillis(1))).isEmpty();
        assertThat(take(NEW_END)).containsExactly(new MailLease(held.mail(), 3));
    }

    @Test
    default void what_is_said_under_a_lost_lease_changes_nothing() {
        MailLease lost = leased();
        MailLease held = take(END, NEW_END).get(0);

        stores().outbox().delivered(lost, END);
        stores().outbox().bury(lost, END, "late");
        stores().outbox().retry(lost, END, "late");

        assertThat(take(NEW_END.minusMillis(1))).isEmpty();
        assertThat(renew(held)).containsExactly(held);
    }

    @Test
    default void a_delivered_or_buried_mail_is_nobodys_to_renew() {
        MailLease delivered = leased();
        MailLease buried = leased();
        stores().outbox().delivered(delivered, Given.NOW);
        stores().outbox().bury(buried, Given.NOW, "dead");

        assertThat(renew(delivered, buried)).isEmpty();

        assertThat(take(MUCH_LATER)).isEmpty();
    }

    @Test
    default void of_many_leases_those_that_are_held_are_renewed_and_no_other_mail() {
        MailLease lost = leased();
        MailLease taken = take(END, END).get(0);
        MailLease held = leased();
        MailLease another = leased();
        MailLease unknown = new MailLease(new MailId(Given.id()), 1);

        assertThat(renew(lost, held, unknown)).containsExactly(held);

        assertThat(take(END)).containsExactlyInAnyOrder(next(taken), next(another));
        assertThat(stores().outbox().renew(Set.of(), MUCH_LATER)).isEmpty();
    }

    @RepeatedTest(5)
    default void at_its_end_a_lease_is_renewed_or_lost_and_never_both() {
        Set<MailLease> held = manyLeased();

        List<Set<MailLease>> answers = atOnce(() -> stores().outbox().renew(held, MUCH_LATER));

        List<MailId> heldBySomebody =
                answers.stream().flatMap(Set::stream).map(MailLease::mail).toList();
        assertThat(heldBySomebody).doesNotHaveDuplicates().hasSameElementsAs(mails(held));
    }

    @RepeatedTest(5)
    default void at_its_end_a_mail_is_delivered_or_taken_by_another_and_never_both() {
        Set<MailLease> held = manyLeased();

        List<Set<MailLease>> answers = atOnce(() -> {
            held.forEach(lease -> stores().outbox().delivered(lease, END));
            return Set.of();
        });

        Set<MailId> taken = mails(answers.stream().flatMap(Set::stream).toList());
        assertThat(mails(take(MUCH_LATER))).isEqualTo(taken);
    }

    /** What the first one got, and what each of those got who take all that they can at the moment when the leases end. */
    private List<Set<MailLease>> atOnce(Supplier<Set<MailLease>> first) {
        return Race.of(6, runner -> runner == 0 ? first.get() : takeByTwos());
    }

    private Set<MailLease> takeByTwos() {
        Set<MailLease> all = new HashSet<>();
        List<LeasedMail> some;
        do {
            some = stores().outbox().lease(2, END, MUCH_LATER);
            some.forEach(mail -> all.add(mail.lease()));
        } while (!some.isEmpty());
        return all;
    }

    private Set<MailLease> manyLeased() {
        List<MailLease> leases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            leases.add(leased());
        }
        return Set.copyOf(leases);
    }

    /** A new mail's first lease. */
    private MailLease leased() {
        OutgoingMail mail = new OutgoingMail(
                new MailId(Given.id()), MailKind.PASSWORD_CHANGED, Given.address(), Map.of(), Given.NOW, MUCH_LATER);
        stores().outbox().put(mail);
        return take(Given.NOW, END).get(0);
    }

    private Set<MailLease> renew(MailLease... leases) {
        return stores().outbox().renew(Set.of(leases), NEW_END);
    }

    private List<MailLease> take(Instant now) {
        return take(now, MUCH_LATER);
    }

    private List<MailLease> take(Instant now, Instant until) {
        return stores().outbox().lease(100, now, until).stream()
                .map(LeasedMail::lease)
                .toList();
    }

    private static MailLease next(MailLease lease) {
        return new MailLease(lease.mail(), lease.attempt() + 1);
    }

    private static Set<MailId> mails(Collection<MailLease> leases) {
        return leases.stream().map(MailLease::mail).collect(Collectors.toSet());
    }
}
