package dev.signet.jdbc;

import static dev.signet.core.google.LinkOutcome.ALREADY_LINKED;
import static dev.signet.core.google.LinkOutcome.LINKED;
import static dev.signet.core.google.UnlinkOutcome.NOT_LINKED;
import static dev.signet.core.google.UnlinkOutcome.UNLINKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.contract.GoogleLinksContract;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.LinkOutcome;
import dev.signet.core.google.UnlinkOutcome;
import dev.signet.core.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided once about an account's link to Google by calls that meet at it. */
class GoogleLinkRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final GoogleSubject subject = GoogleLinksContract.subject();
    private UserId user;

    @BeforeEach
    void make() {
        user = new Given(DATABASE.stores()).user();
    }

    @Test
    void an_account_gets_one_identity_of_all_that_ask() {
        assertThat(Meeting.of(DATABASE, () -> link(GoogleLinksContract.subject())))
                .containsExactly(LINKED, ALREADY_LINKED, ALREADY_LINKED, ALREADY_LINKED);
    }

    @Test
    void a_link_is_taken_away_by_one_call() {
        link(subject);

        assertThat(Meeting.of(DATABASE, this::unlink)).containsExactly(UNLINKED, NOT_LINKED, NOT_LINKED, NOT_LINKED);
    }

    @Test
    void what_was_unlinked_meanwhile_is_linked_again() {
        link(subject);

        assertThat(Meeting.behind(DATABASE, this::unlink, () -> link(subject))).isEqualTo(LINKED);
        assertThat(isLinked()).isTrue();
    }

    @Test
    void what_was_linked_again_meanwhile_is_unlinked() {
        assertThat(Meeting.behind(DATABASE, () -> link(subject), this::unlink)).isEqualTo(UNLINKED);
        assertThat(isLinked()).isFalse();
    }

    private LinkOutcome link(GoogleSubject identity) {
        return DATABASE.stores().googleLinks().link(user, identity, Given.NOW);
    }

    private UnlinkOutcome unlink() {
        return DATABASE.stores().googleLinks().unlink(user, Given.NOW);
    }

    private boolean isLinked() {
        return DATABASE.stores().accounts().find(user).orElseThrow().googleLinked();
    }
}
