package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.Backlog;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every outbox does. */
public interface OutboxContract extends StoresContract {
    /** When leases end. */
    Instant LEASE_END = Given.after(Duration.ofMinutes(2));

    /** Long after everything. */
    Instant MUCH_LATER = Given.after(Duration.ofDays(1000));

    @ParameterizedTest
    @EnumSource
    default void a_mail_is_leased_as_it_was_put(MailKind kind) {
        OutgoingMail mail = mail(
                kind,
                Map.of(
                        MailParameter.CODE, new SecretText("012345"),
                        MailParameter.USERNAME, new SecretText(Given.UNUSUAL),
                        MailParameter.TOKEN, new SecretText("")),
                Given.NOW);

        stores().outbox().put(mail);

        assertThat(lease(10, Given.NOW)).containsExactly(new LeasedMail(mail, 1));
    }

    @Test
    default void the_backlog_is_what_is_neither_delivered_nor_buried() {
        assertThat(stores().outbox().backlog()).isEqualTo(new Backlog(0, Optional.empty()));
        OutgoingMail old = news(Given.NOW.minusSeconds(3));
        OutgoingMail older = news(Given.NOW.minusSeconds(5));
        OutgoingMail oldest = news(Given.NOW.minusSeconds(9));
        List.of(old, older, oldest).forEach(stores().outbox()::put);

        lease(10, Given.NOW);
        assertThat(stores().outbox().backlog()).isEqualTo(new Backlog(3, Optional.of(oldest.createdAt())));

        stores().outbox().delivered(first(oldest), Given.NOW);
        assertThat(stores().outbox().backlog()).isEqualTo(new Backlog(2, Optional.of(older.createdAt())));

        stores().outbox().bury(first(older), Given.NOW, "expired");
        assertThat(stores().outbox().backlog()).isEqualTo(new Backlog(1, Optional.of(old.createdAt())));
    }

    @Test
    default void a_mail_without_parameters_is_leased_as_it_was_put() {
        OutgoingMail mail = news(Given.NOW);

        stores().outbox().put(mail);

        assertThat(lease(10, Given.NOW)).containsExactly(new LeasedMail(mail, 1));
    }

    @Test
    default void there_is_nothing_to_lease_at_first() {
        assertThat(lease(10, MUCH_LATER)).isEmpty();
    }

    @Test
    default void a_mail_is_due_from_its_making_on() {
        OutgoingMail mail = put(0);

        assertThat(lease(10, Given.NOW.minusMillis(1))).isEmpty();
        assertThat(ids(lease(10, Given.NOW))).containsExactly(mail.id());
    }

    @Test
    default void a_leased_mail_is_nobody_elses_until_the_lease_ends() {
        OutgoingMail mail = put(0);
        lease(10, Given.NOW);

        assertThat(lease(10, Given.NOW)).isEmpty();
        assertThat(lease(10, LEASE_END.minusMillis(1))).isEmpty();
        assertThat(stores().outbox().lease(10, LEASE_END, MUCH_LATER)).containsExactly(new LeasedMail(mail, 2));
    }

    @Test
    default void so_many_are_leased_as_are_asked_for_those_due_the_longest_first() {
        OutgoingMail third = put(3);
        OutgoingMail first = put(1);
        OutgoingMail second = put(2);
        Instant now = Given.after(Duration.ofSeconds(3));

        assertThat(ids(lease(2, now))).containsExactly(first.id(), second.id());
        assertThat(ids(lease(2, now))).containsExactly(third.id());
        assertThat(lease(2, now)).isEmpty();
    }

    @Test
    default void of_mails_due_at_the_same_time_the_oldest_comes_first() {
        List<MailId> put = Stream.generate(() -> put(0).id()).limit(10).toList();

        assertThat(ids(lease(5, Given.NOW))).isEqualTo(put.subList(0, 5));
        assertThat(ids(lease(5, Given.NOW))).isEqualTo(put.subList(5, 10));
    }

    @Test
    default void a_mail_to_be_retried_waits_behind_those_due_before() {
        OutgoingMail retried = put(0);
        lease(1, Given.NOW);
        stores().outbox().retry(first(retried), Given.after(Duration.ofSeconds(10)), "busy");
        OutgoingMail fresh = put(5);

        assertThat(ids(lease(10, Given.after(Duration.ofSeconds(10))))).containsExactly(fresh.id(), retried.id());
    }

    @Test
    default void a_delivered_mail_never_comes_back() {
        OutgoingMail mail = put(0);
        OutgoingMail other = put(0);
        lease(10, Given.NOW);

        stores().outbox().delivered(first(mail), Given.NOW);
        stores().outbox().retry(first(mail), Given.NOW, "late");

        assertThat(ids(lease(10, MUCH_LATER))).containsExactly(other.id());
    }

    @Test
    default void a_buried_mail_never_comes_back() {
        OutgoingMail mail = put(0);
        OutgoingMail other = put(0);
        lease(10, Given.NOW);

        stores().outbox().bury(first(mail), Given.NOW, Given.UNUSUAL);
        stores().outbox().retry(first(mail), Given.NOW, "late");

        assertThat(ids(lease(10, MUCH_LATER))).containsExactly(other.id());
    }

    @Test
    default void a_mail_that_is_delivered_after_all_is_not_buried_and_the_other_way_round() {
        OutgoingMail delivered = put(0);
        OutgoingMail buried = put(0);
        lease(10, Given.NOW);

        stores().outbox().delivered(first(delivered), Given.NOW);
        stores().outbox().bury(first(delivered), Given.NOW, "late");
        stores().outbox().bury(first(buried), Given.NOW, "dead");
        stores().outbox().delivered(first(buried), Given.NOW);

        assertThat(lease(10, MUCH_LATER)).isEmpty();
    }

    @Test
    default void a_mail_to_be_retried_is_due_again_then() {
        OutgoingMail mail = put(0);
        lease(10, Given.NOW);
        Instant due = Given.after(Duration.ofMinutes(30));

        stores().outbox().retry(first(mail), due, Given.UNUSUAL);

        assertThat(lease(10, due.minusMillis(1))).isEmpty();
        assertThat(lease(10, due)).containsExactly(new LeasedMail(mail, 2));
    }

    @Test
    default void a_mail_to_be_retried_may_be_due_before_its_lease_ends() {
        OutgoingMail mail = put(0);
        lease(10, Given.NOW);
        Instant due = LEASE_END.minusSeconds(60);

        stores().outbox().retry(first(mail), due, "busy");

        assertThat(lease(10, due)).containsExactly(new LeasedMail(mail, 2));
    }

    @Test
    default void an_expired_mail_is_leased_too_for_somebody_must_bury_it() {
        OutgoingMail mail = put(0);

        assertThat(ids(lease(10, mail.expiresAt().plusSeconds(60)))).containsExactly(mail.id());
    }

    @Test
    default void an_unknown_mail_is_nothing_to_do() {
        OutgoingMail mail = put(0);
        MailLease unknown = new MailLease(new MailId(Given.id()), 1);

        stores().outbox().delivered(unknown, Given.NOW);
        stores().outbox().bury(unknown, Given.NOW, "dead");
        stores().outbox().retry(unknown, Given.NOW, "busy");

        assertThat(ids(lease(10, Given.NOW))).containsExactly(mail.id());
    }

    private OutgoingMail put(int second) {
        OutgoingMail mail = mail(
                MailKind.VERIFY_EMAIL,
                Map.of(MailParameter.CODE, new SecretText("123456")),
                Given.after(Duration.ofSeconds(second)));
        stores().outbox().put(mail);
        return mail;
    }

    private static OutgoingMail news(Instant createdAt) {
        return mail(MailKind.PASSWORD_CHANGED, Map.of(), createdAt);
    }

    private static OutgoingMail mail(MailKind kind, Map<MailParameter, SecretText> parameters, Instant createdAt) {
        return new OutgoingMail(
                new MailId(Given.id()),
                kind,
                Given.address(),
                parameters,
                createdAt,
                createdAt.plus(Duration.ofMinutes(10)));
    }

    private List<LeasedMail> lease(int most, Instant now) {
        return stores().outbox().lease(most, now, LEASE_END);
    }

    private static MailLease first(OutgoingMail mail) {
        return new MailLease(mail.id(), 1);
    }

    private static List<MailId> ids(List<LeasedMail> leased) {
        return leased.stream().map(mail -> mail.mail().id()).toList();
    }
}
