package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.account.Account;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.LinkOutcome;
import dev.signet.core.google.UnlinkOutcome;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of links to Google does. */
public interface GoogleLinksContract extends StoresContract {
    /** Later than the accounts were opened. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    /** An identity that nobody has. */
    static GoogleSubject subject() {
        return new GoogleSubject(Given.unique("google"));
    }

    /** A person without a password, not in the stores. */
    static Account withoutPassword() {
        Account person = Given.person(Given.address());
        return Account.proven(
                person.id(), person.username(), person.email().orElseThrow(), Optional.empty(), Given.NOW);
    }

    @Test
    default void a_linked_account_is_found_by_its_identity_and_says_so() {
        Account account = given().account();
        GoogleSubject subject = subject();

        assertThat(account.googleLinked()).isFalse();
        assertThat(stores().googleLinks().find(subject)).isEmpty();
        assertThat(link(account.id(), subject)).isEqualTo(LinkOutcome.LINKED);

        Account linked = stores().accounts().find(account.id()).orElseThrow();
        assertThat(linked.googleLinked()).isTrue();
        assertThat(linked.updatedAt()).isEqualTo(LATER);
        assertThat(linked.passwordHash()).isEqualTo(account.passwordHash());
        assertThat(stores().googleLinks().find(subject)).contains(linked);
        assertThat(stores().accounts().findByEmail(account.email().orElseThrow()))
                .contains(linked);
    }

    @Test
    default void identities_are_told_apart_by_case() {
        GoogleSubject subject = subject();
        link(given().user(), subject);

        assertThat(stores().googleLinks()
                        .find(new GoogleSubject("G" + subject.value().substring(1))))
                .isEmpty();
    }

    @Test
    default void an_account_has_one_identity() {
        UserId user = given().user();
        GoogleSubject first = subject();
        GoogleSubject second = subject();
        link(user, first);

        assertThat(link(user, second)).isEqualTo(LinkOutcome.ALREADY_LINKED);
        assertThat(link(user, first)).isEqualTo(LinkOutcome.ALREADY_LINKED);
        assertThat(stores().googleLinks().find(second)).isEmpty();
        assertThat(stores().googleLinks().find(first)).isPresent();
    }

    @Test
    default void an_identity_has_one_account_and_a_transaction_that_is_told_so_goes_on() {
        UserId owner = given().user();
        Account other = given().account();
        GoogleSubject subject = subject();
        link(owner, subject);

        LinkOutcome outcome = stores().transactions().inTransaction(() -> {
            LinkOutcome told = link(other.id(), subject);
            stores().accounts().setPassword(other.id(), Given.hash(), Given.NOW);
            return told;
        });

        assertThat(outcome).isEqualTo(LinkOutcome.IN_USE);
        assertThat(stores().googleLinks().find(subject))
                .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo(owner));
        Account after = stores().accounts().find(other.id()).orElseThrow();
        assertThat(after.googleLinked()).isFalse();
        assertThat(after.passwordHash()).isNotEqualTo(other.passwordHash());
    }

    @Test
    default void nobody_who_is_deactivated_or_unknown_is_linked() {
        GoogleSubject subject = subject();

        assertThat(link(given().deactivated().id(), subject)).isEqualTo(LinkOutcome.NOT_ACTIVE);
        assertThat(link(new UserId(Given.id()), subject)).isEqualTo(LinkOutcome.NOT_ACTIVE);
        assertThat(stores().googleLinks().find(subject)).isEmpty();
    }

    @Test
    default void an_unlinked_identity_is_free_for_another_account() {
        UserId user = given().user();
        UserId other = given().user();
        GoogleSubject subject = subject();
        link(user, subject);

        assertThat(unlink(user)).isEqualTo(UnlinkOutcome.UNLINKED);

        assertThat(stores().googleLinks().find(subject)).isEmpty();
        assertThat(stores().accounts().find(user).orElseThrow().googleLinked()).isFalse();
        assertThat(link(other, subject)).isEqualTo(LinkOutcome.LINKED);
        assertThat(link(user, subject())).isEqualTo(LinkOutcome.LINKED);
    }

    @Test
    default void there_has_to_be_a_link_and_a_password_to_unlink() {
        Account bare = withoutPassword();
        given().add(bare);
        GoogleSubject subject = subject();

        assertThat(unlink(bare.id())).isEqualTo(UnlinkOutcome.NOT_LINKED);
        assertThat(unlink(new UserId(Given.id()))).isEqualTo(UnlinkOutcome.NOT_LINKED);
        link(bare.id(), subject);
        assertThat(unlink(bare.id())).isEqualTo(UnlinkOutcome.PASSWORD_REQUIRED);
        assertThat(stores().googleLinks().find(subject)).isPresent();
        stores().accounts().setPassword(bare.id(), Given.hash(), LATER);
        assertThat(unlink(bare.id())).isEqualTo(UnlinkOutcome.UNLINKED);
    }

    @Test
    default void work_that_throws_links_and_unlinks_nobody() {
        UserId linked = given().user();
        UserId other = given().user();
        GoogleSubject subject = subject();
        GoogleSubject another = subject();
        link(linked, subject);

        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    unlink(linked);
                    link(other, another);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(stores().googleLinks().find(subject)).isPresent();
        assertThat(stores().googleLinks().find(another)).isEmpty();
        assertThat(stores().accounts().find(other).orElseThrow().googleLinked()).isFalse();
    }

    private LinkOutcome link(UserId user, GoogleSubject subject) {
        return stores().googleLinks().link(user, subject, LATER);
    }

    private UnlinkOutcome unlink(UserId user) {
        return stores().googleLinks().unlink(user, LATER);
    }
}
