package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.session.Session;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store keeps a session from being ended while something is made in it. */
public interface SessionLocksContract extends StoresContract {
    /** When something is made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void a_living_session_is_locked_by_its_own_person() {
        UserId user = given().user();
        SessionId session = given().session(user);

        assertThat(stores().sessionLocks().lock(user, session, LATER)).isTrue();

        assertThat(stores().sessions().end(user, session, LATER)).isTrue();
    }

    @Test
    default void a_session_that_is_over_ended_unknown_or_somebody_elses_is_not() {
        UserId user = given().user();
        SessionId ended = given().session(user);
        stores().sessions().end(user, ended, Given.NOW);
        Session over = given().newSession(user, Given.NOW, LATER);
        given().keep(over);
        SessionId others = given().session(given().user());

        for (SessionId wrong : List.of(ended, over.id(), others, new SessionId(Given.id()))) {
            assertThat(stores().sessionLocks().lock(user, wrong, LATER)).isFalse();
        }
        assertThat(stores().sessionLocks().lock(user, over.id(), LATER.minusMillis(1)))
                .isTrue();
    }

    @Test
    default void what_is_made_in_a_locked_session_is_there_for_who_ends_it_to_revoke() {
        for (int round = 0; round < 20; round++) {
            UserId user = given().user();
            SessionId session = given().session(user);

            Race.of(8, runner -> runner == 0 ? endAndRevoke(user) : makeKey(user, session));

            assertThat(stores().apiKeys()
                            .list(new ApiKeyOwner.OfUser(user), PageRequest.first())
                            .items())
                    .allMatch(key -> key.revokedAt().isPresent());
        }
    }

    private boolean endAndRevoke(UserId user) {
        return stores().transactions().inTransaction(() -> {
            stores().sessions().endAll(user, LATER);
            stores().apiKeys().revokeAllOfUser(user, LATER);
            return true;
        });
    }

    private boolean makeKey(UserId user, SessionId session) {
        return stores().transactions().inTransaction(() -> {
            boolean locked = stores().sessionLocks().lock(user, session, LATER);
            if (locked) {
                ApiKey key = Given.newKey(new ApiKeyOwner.OfUser(user), user);
                stores().apiKeys().add(key);
            }
            return locked;
        });
    }
}
