package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.LinkOutcome;
import dev.signet.core.google.UnlinkOutcome;
import dev.signet.core.shared.UserId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store decides once about links to Google, however many ask at the same moment. */
public interface GoogleRacesContract extends StoresContract {
    /** How many ask where each needs something of their own. */
    int FEW = 16;

    /** How many ask else. */
    int MANY = 50;

    @Test
    default void an_identity_is_linked_to_one_account_of_all_that_ask() {
        GoogleSubject subject = GoogleLinksContract.subject();
        List<UserId> people =
                IntStream.range(0, FEW).mapToObj(i -> given().user()).toList();

        List<LinkOutcome> outcomes = Race.of(FEW, runner -> link(people.get(runner), subject));

        assertThat(outcomes).containsOnlyOnce(LinkOutcome.LINKED);
        assertThat(Collections.frequency(outcomes, LinkOutcome.IN_USE)).isEqualTo(FEW - 1);
        assertThat(people.stream().filter(this::isLinked))
                .containsExactly(
                        stores().googleLinks().find(subject).orElseThrow().id());
    }

    @Test
    default void an_account_gets_one_identity_of_all_that_ask() {
        UserId user = given().user();
        List<GoogleSubject> subjects = IntStream.range(0, MANY)
                .mapToObj(i -> GoogleLinksContract.subject())
                .toList();

        List<LinkOutcome> outcomes = Race.of(MANY, runner -> link(user, subjects.get(runner)));

        assertThat(outcomes).containsOnlyOnce(LinkOutcome.LINKED);
        assertThat(Collections.frequency(outcomes, LinkOutcome.ALREADY_LINKED)).isEqualTo(MANY - 1);
        assertThat(subjects.stream()
                        .filter(subject -> stores().googleLinks().find(subject).isPresent()))
                .hasSize(1);
    }

    @Test
    default void a_link_is_taken_away_by_one_call() {
        UserId user = given().user();
        link(user, GoogleLinksContract.subject());

        List<UnlinkOutcome> outcomes = Race.of(MANY, runner -> unlink(user));

        assertThat(outcomes).containsOnlyOnce(UnlinkOutcome.UNLINKED);
        assertThat(Collections.frequency(outcomes, UnlinkOutcome.NOT_LINKED)).isEqualTo(MANY - 1);
        assertThat(isLinked(user)).isFalse();
    }

    @RepeatedTest(5)
    default void unlinking_beside_linking_leaves_a_whole_link_or_none() {
        UserId user = given().user();
        GoogleSubject subject = GoogleLinksContract.subject();
        link(user, subject);

        List<Boolean> changes = Race.of(
                FEW,
                runner -> runner % 2 == 0
                        ? unlink(user) == UnlinkOutcome.UNLINKED
                        : link(user, subject) == LinkOutcome.LINKED);

        long unlinked = IntStream.range(0, FEW)
                .filter(i -> i % 2 == 0 && changes.get(i))
                .count();
        long linked = IntStream.range(0, FEW)
                .filter(i -> i % 2 == 1 && changes.get(i))
                .count();
        assertThat(isLinked(user)).isEqualTo(1 + linked - unlinked == 1);
        assertThat(1 + linked - unlinked).isBetween(0L, 1L);
        assertThat(stores().googleLinks().find(subject).isPresent()).isEqualTo(isLinked(user));
    }

    @RepeatedTest(5)
    default void unlinking_beside_setting_a_first_password_leaves_a_way_to_sign_in() {
        Account bare = GoogleLinksContract.withoutPassword();
        given().add(bare);
        link(bare.id(), GoogleLinksContract.subject());

        List<Boolean> unlinked = Race.of(
                FEW,
                runner -> runner == FEW / 2
                        ? !stores().accounts().setPassword(bare.id(), Given.hash(), Given.NOW)
                        : unlink(bare.id()) == UnlinkOutcome.UNLINKED);

        Account after = stores().accounts().find(bare.id()).orElseThrow();
        assertThat(after.hasPassword()).isTrue();
        assertThat(after.googleLinked()).isEqualTo(!unlinked.contains(true));
    }

    private boolean isLinked(UserId user) {
        return stores().accounts().find(user).orElseThrow().googleLinked();
    }

    private LinkOutcome link(UserId user, GoogleSubject subject) {
        return stores().googleLinks().link(user, subject, Given.NOW);
    }

    private UnlinkOutcome unlink(UserId user) {
        return stores().googleLinks().unlink(user, Given.NOW);
    }
}
