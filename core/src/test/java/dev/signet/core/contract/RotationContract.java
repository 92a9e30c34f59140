package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.authentication.Credential;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the refresh tokens of a session follow each other in every store. */
public interface RotationContract extends StoresContract {
    /** While sessions live. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    /** When sessions are over that are not refreshed. */
    Instant IDLE_END = Given.after(Duration.ofDays(30));

    /** When they are over in any case. */
    Instant UNTIL = Given.after(Duration.ofDays(90));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    default void a_session_comes_back_with_its_refresh_state(long nonce) {
        UserId user = given().user();
        Session session = new Session(
                new SessionId(Given.id()),
                user,
                given().organization(user),
                SignInMethod.CODE,
                Given.NOW,
                LATER,
                IDLE_END,
                Optional.of(new RefreshState(nonce, 17, LATER, UNTIL)),
                Optional.empty(),
                "",
                "");

        given().keep(session);

        assertThat(stores().sessions().living(user, LATER)).containsExactly(session);
    }

    @Test
    default void the_next_token_takes_the_place_of_the_current_one() {
        Session session = refreshable(IDLE_END);
        RefreshState state = session.refresh().orElseThrow();
        Instant end = LATER.plus(Duration.ofDays(30));

        Session rotated = rotate(session, 0, end, LATER).orElseThrow();

        assertThat(rotated)
                .isEqualTo(with(session, end, new RefreshState(state.nonce(), 1, LATER, UNTIL)))
                .isEqualTo(kept(session));
    }

    @Test
    default void refreshing_extends_a_session_but_not_beyond_its_absolute_end() {
        Session session = refreshable(LATER);

        rotate(session, 0, IDLE_END, LATER.minusMillis(1));
        assertThat(kept(session).expiresAt()).isEqualTo(IDLE_END);
        assertThat(stores().credentials().session(session.id()).map(Credential.OfSession::expiresAt))
                .contains(IDLE_END);

        rotate(session, 1, UNTIL.plusMillis(1), LATER);
        assertThat(kept(session).expiresAt()).isEqualTo(UNTIL);
        assertThat(rotate(session, 2, UNTIL.plusMillis(2), UNTIL)).isEmpty();
        assertThat(stores().sessions().end(session.userId(), session.id(), UNTIL))
                .isFalse();
    }

    @Test
    default void a_token_that_is_not_the_current_one_changes_nothing_and_is_answered_with_what_is() {
        Session session = refreshable(IDLE_END);
        rotate(session, 0, IDLE_END, LATER);
        rotate(session, 1, IDLE_END, LATER);
        Session now = kept(session);

        for (long counter : new long[] {0, 1, 3, -1, Long.MAX_VALUE}) {
            assertThat(rotate(session, counter, UNTIL, LATER.plusSeconds(1))).contains(now);
        }
        assertThat(kept(session)).isEqualTo(now);
    }

    @Test
    default void a_token_of_somebody_elses_or_of_no_session_finds_nothing_and_changes_nothing() {
        Session session = refreshable(IDLE_END);
        RefreshToken token = session.refreshToken().orElseThrow();
        UserId stranger = given().user();
        given().session(stranger);

        assertThat(stores().sessions().rotate(stranger, token, UNTIL, LATER)).isEmpty();
        assertThat(stores().sessions()
                        .rotate(session.userId(), new RefreshToken(session.id(), 0, token.nonce() + 1), UNTIL, LATER))
                .isEmpty();
        assertThat(stores().sessions()
                        .rotate(
                                session.userId(),
                                new RefreshToken(new SessionId(Given.id()), 0, token.nonce()),
                                UNTIL,
                                LATER))
                .isEmpty();
        assertThat(kept(session)).isEqualTo(session);
    }

    @Test
    default void a_session_without_refresh_tokens_cannot_be_refreshed() {
        UserId user = given().user();
        Session session = given().newSession(user, Given.NOW, IDLE_END);
        given().keep(session);

        assertThat(stores().sessions().rotate(user, new RefreshToken(session.id(), 0, 0), UNTIL, LATER))
                .isEmpty();
        assertThat(kept(session)).isEqualTo(session);
    }

    @Test
    default void a_session_that_is_over_cannot_be_refreshed() {
        Session expiring = refreshable(LATER);
        Session ended = refreshable(IDLE_END);
        stores().sessions().end(ended.userId(), ended.id(), Given.NOW);

        assertThat(rotate(expiring, 0, IDLE_END, LATER)).isEmpty();
        assertThat(rotate(ended, 0, IDLE_END, Given.NOW)).isEmpty();
        assertThat(stores().sessions().living(expiring.userId(), LATER)).isEmpty();
    }

    @Test
    default void a_session_of_a_deactivated_person_cannot_be_refreshed_even_while_it_lives() {
        UserId user = given().deactivated().id();
        Session session = given().newRefreshableSession(user, IDLE_END, UNTIL);
        given().keep(session);

        assertThat(rotate(session, 0, IDLE_END, LATER)).isEmpty();
        assertThat(kept(session)).isEqualTo(session);
    }

    @Test
    default void other_sessions_stay_as_they_are() {
        Session session = refreshable(IDLE_END);
        Session other = given().newRefreshableSession(session.userId(), IDLE_END, UNTIL);
        given().keep(other);

        rotate(session, 0, UNTIL, LATER);

        assertThat(stores().sessions().living(session.userId(), LATER)).contains(other);
    }

    @Test
    default void a_rotation_that_is_rolled_back_never_was() {
        Session session = refreshable(IDLE_END);

        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    rotate(session, 0, UNTIL, LATER);
                    throw new TransactionsContract.Broken();
                }))
                .isInstanceOf(TransactionsContract.Broken.class);

        assertThat(kept(session)).isEqualTo(session);
        assertThat(rotate(session, 0, UNTIL, LATER)).contains(kept(session));
    }

    @Test
    default void of_any_number_of_parallel_rotations_by_one_token_one_happens() {
        Session session = refreshable(IDLE_END);

        List<Optional<Session>> answers =
                Race.of(50, runner -> rotate(session, 0, IDLE_END.plusSeconds(runner), LATER.plusMillis(runner)));

        Session now = kept(session);
        assertThat(now.refresh().map(RefreshState::counter)).contains(1L);
        assertThat(answers).containsOnly(Optional.of(now));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void whatever_is_presented_when_the_state_is_that_of_the_model(long seed) {
        Random random = new Random(seed);
        Session model = refreshable(Given.after(Duration.ofDays(3)));
        Instant now = Given.NOW;
        while (now.isBefore(UNTIL.plus(Duration.ofDays(2)))) {
            now = now.plus(
                    Duration.ofMillis(random.nextLong(Duration.ofHours(16).toMillis())));
            RefreshState state = model.refresh().orElseThrow();
            long presented = state.counter() + 1 - random.nextInt(3);
            Instant idleEnd = now.plus(Duration.ofDays(3));

            Optional<Session> answer = rotate(model, presented, idleEnd, now);

            if (!now.isBefore(model.expiresAt())) {
                assertThat(answer).isEmpty();
            } else {
                if (presented == state.counter()) {
                    Instant end = idleEnd.isBefore(UNTIL) ? idleEnd : UNTIL;
                    model = with(model, end, new RefreshState(state.nonce(), presented + 1, now, UNTIL));
                }
                assertThat(answer).contains(model);
            }
        }
    }

    private Session refreshable(Instant expiresAt) {
        Session session = given().newRefreshableSession(given().user(), expiresAt, UNTIL);
        given().keep(session);
        return session;
    }

    private Optional<Session> rotate(Session session, long counter, Instant idleEnd, Instant now) {
        long nonce = session.refresh().orElseThrow().nonce();
        return stores().sessions()
                .rotate(session.userId(), new RefreshToken(session.id(), counter, nonce), idleEnd, now);
    }

    private Session kept(Session session) {
        return stores().sessions().living(session.userId(), Given.NOW).stream()
                .filter(each -> each.id().equals(session.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Session with(Session session, Instant expiresAt, RefreshState state) {
        return new Session(
                session.id(),
                session.userId(),
                session.organizationId(),
                session.method(),
                session.createdAt(),
                session.lastSeenAt(),
                expiresAt,
                Optional.of(state),
                Optional.empty(),
                session.clientAddress(),
                session.userAgent());
    }
}
