package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.core.account.Account;
import dev.signet.core.authentication.Credential;
import dev.signet.core.session.Session;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of sessions does. */
public interface SessionsContract extends StoresContract {
    /** While sessions live. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @ParameterizedTest
    @EnumSource
    default void a_session_comes_back_as_it_was(SignInMethod method) {
        UserId user = given().user();
        Session session = new Session(
                new SessionId(Given.id()),
                user,
                given().organization(user),
                method,
                Given.NOW,
                LATER,
                Given.after(Duration.ofHours(12)),
                Optional.empty(),
                Optional.empty(),
                "2001:db8::1%eth0",
                (Given.UNUSUAL + "x".repeat(300)).substring(0, 300));

        given().keep(session);

        assertThat(stores().sessions().living(user, LATER)).containsExactly(session);
    }

    @Test
    default void a_session_of_a_silent_client_comes_back_as_it_was() {
        UserId user = given().user();
        Session session = new Session(
                new SessionId(Given.id()),
                user,
                given().organization(user),
                SignInMethod.CODE,
                Given.NOW,
                Given.NOW,
                LATER,
                Optional.empty(),
                Optional.empty(),
                "",
                "");

        given().keep(session);

        assertThat(stores().sessions().living(user, Given.NOW)).containsExactly(session);
    }

    @Test
    default void a_session_is_refused_once_the_password_has_changed_since_the_account_was_read() {
        Account read = given().account();
        stores().accounts().setPassword(read.id(), Given.hash(), LATER);
        Session session = given().newSession(read.id(), Given.NOW, LATER);

        assertThat(stores().sessions().add(session, read)).isFalse();

        assertThat(stores().sessions().living(read.id(), Given.NOW)).isEmpty();
    }

    @Test
    default void a_session_is_refused_once_the_account_is_no_longer_as_active_as_it_was_read() {
        Account read = given().deactivated();
        Account asItWas = Account.proven(
                read.id(), read.username(), read.email().orElseThrow(), read.passwordHash(), read.createdAt());
        Session session = given().newSession(read.id(), Given.NOW, LATER);

        assertThat(stores().sessions().add(session, asItWas)).isFalse();
        assertThat(stores().sessions().living(read.id(), Given.NOW)).isEmpty();
        assertThat(stores().sessions().add(session, read)).isTrue();
    }

    @Test
    default void living_sessions_come_newest_first_and_are_ones_own() {
        UserId user = given().user();
        SessionId older = given().session(user);
        given().session(given().user());
        SessionId newer = given().session(user);

        assertThat(living(user, LATER)).containsExactly(newer, older);
        assertThat(living(given().user(), LATER)).isEmpty();
    }

    @Test
    default void a_session_is_over_when_it_expires() {
        UserId user = given().user();
        Session session = given().newSession(user, Given.NOW, LATER);
        given().keep(session);

        assertThat(living(user, LATER.minusMillis(1))).containsExactly(session.id());
        assertThat(living(user, LATER)).isEmpty();
        assertThat(stores().sessions().end(user, session.id(), LATER)).isFalse();
        assertThat(stores().sessions().endAll(user, LATER)).isZero();
        assertThat(stores().sessions().endOthers(user, new SessionId(Given.id()), LATER))
                .isZero();
    }

    @Test
    default void a_session_is_ended_once_and_never_comes_back() {
        UserId user = given().user();
        SessionId session = given().session(user);
        SessionId other = given().session(user);

        assertThat(stores().sessions().end(user, session, LATER)).isTrue();
        assertThat(stores().sessions().end(user, session, LATER)).isFalse();
        stores().sessions().markSeen(Map.of(session, LATER.plusSeconds(1)));

        assertThat(living(user, LATER)).containsExactly(other);
        assertThat(living(user, Given.NOW)).containsExactly(other);
        assertThat(hasEnded(session)).isTrue();
        assertThat(hasEnded(other)).isFalse();
    }

    @Test
    default void a_session_is_ended_by_its_own_person_alone() {
        UserId user = given().user();
        UserId stranger = given().user();
        SessionId session = given().session(user);

        assertThat(stores().sessions().end(stranger, session, LATER)).isFalse();
        assertThat(stores().sessions().endAll(stranger, LATER)).isZero();
        assertThat(stores().sessions().endOthers(stranger, new SessionId(Given.id()), LATER))
                .isZero();
        assertThat(stores().sessions().end(user, new SessionId(Given.id()), LATER))
                .isFalse();
        assertThat(living(user, LATER)).containsExactly(session);
    }

    @Test
    default void ending_the_others_keeps_one() {
        UserId user = given().user();
        SessionId ended = given().session(user);
        SessionId one = given().session(user);
        SessionId kept = given().session(user);
        SessionId two = given().session(user);
        SessionId foreign = given().session(given().user());
        stores().sessions().end(user, ended, Given.NOW);

        assertThat(stores().sessions().endOthers(user, kept, LATER)).isEqualTo(2);
        assertThat(stores().sessions().endOthers(user, kept, LATER)).isZero();

        assertThat(living(user, LATER)).containsExactly(kept);
        assertThat(List.of(hasEnded(one), hasEnded(two), hasEnded(kept), hasEnded(foreign)))
                .containsExactly(true, true, false, false);
    }

    @Test
    default void ending_all_ends_the_living() {
        UserId user = given().user();
        stores().sessions().end(user, given().session(user), Given.NOW);
        SessionId one = given().session(user);
        SessionId two = given().session(user);
        SessionId foreign = given().session(given().user());

        assertThat(stores().sessions().endAll(user, LATER)).isEqualTo(2);
        assertThat(stores().sessions().endAll(user, LATER)).isZero();

        assertThat(living(user, LATER)).isEmpty();
        assertThat(List.of(hasEnded(one), hasEnded(two), hasEnded(foreign))).containsExactly(true, true, false);
    }

    @Test
    default void the_last_sight_only_goes_forward() {
        UserId user = given().user();
        SessionId one = given().session(user);
        SessionId two = given().session(user);
        SessionId unseen = given().session(user);

        stores().sessions().markSeen(Map.of(one, LATER, two, LATER, new SessionId(Given.id()), LATER));
        stores().sessions().markSeen(Map.of(one, LATER.minusMillis(1), two, LATER.plusMillis(1)));
        stores().sessions().markSeen(Map.of());

        assertThat(stores().sessions().living(user, LATER))
                .extracting(Session::id, Session::lastSeenAt, Session::createdAt)
                .containsExactly(
                        tuple(unseen, Given.NOW, Given.NOW),
                        tuple(two, LATER.plusMillis(1), Given.NOW),
                        tuple(one, LATER, Given.NOW));
    }

    private List<SessionId> living(UserId user, Instant now) {
        return stores().sessions().living(user, now).stream().map(Session::id).toList();
    }

    private boolean hasEnded(SessionId session) {
        return stores().credentials()
                .session(session)
                .map(Credential.OfSession::ended)
                .orElseThrow();
    }
}
