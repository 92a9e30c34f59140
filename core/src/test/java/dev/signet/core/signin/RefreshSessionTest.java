package dev.signet.core.signin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Sessions"; section 5, refresh-token. */
class RefreshSessionTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_refresh_token_gets_a_new_access_token_of_the_same_session_and_the_next_refresh_token() {
        TokenPair first = town.signInWithCode(ADDRESS);
        town.wait(Duration.ofMinutes(15));
        assertThat(refusal(town.authenticate(access(first)))).isEqualTo(CommonRefusal.INVALID_TOKEN);

        TokenPair next = town.refresh(first);

        assertThat(next.userId()).isEqualTo(first.userId());
        assertThat(next.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(next.access().expiresIn()).isEqualTo(Duration.ofMinutes(15));
        assertThat(town.person(next).sessionId()).isEqualTo(sessionOf(first).id());
    }

    @Test
    void an_access_token_from_before_stays_good_for_its_own_time() {
        TokenPair first = town.signInWithCode(ADDRESS);
        town.wait(Duration.ofMinutes(10));

        town.refresh(first);

        ok(town.authenticate(access(first)));
    }

    @Test
    void the_token_just_replaced_gets_the_same_successor_for_ten_seconds() {
        TokenPair first = town.signInWithCode(ADDRESS);
        SecretText successor = town.refresh(first).refreshToken();

        for (int seconds = 0; seconds <= 10; seconds++) {
            TokenPair again = town.refresh(first);
            assertThat(again.refreshToken()).isEqualTo(successor);
            ok(town.authenticate(access(again)));
            town.wait(Duration.ofSeconds(1));
        }
    }

    @Test
    void asking_again_extends_neither_the_ten_seconds_nor_the_session() {
        TokenPair first = town.signInWithCode(ADDRESS);
        town.refresh(first);
        Session before = sessionOf(first);
        town.wait(Duration.ofSeconds(9));

        town.refresh(first);

        assertThat(sessionOf(first)).isEqualTo(before);
        town.wait(Duration.ofSeconds(2));
        assertThat(refusal(town.tryRefresh(first))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void a_replaced_token_that_comes_later_ends_the_session_and_all_its_tokens_and_is_audited() {
        TokenPair first = town.signInWithCode(ADDRESS);
        Session session = sessionOf(first);
        TokenPair next = town.refresh(first);
        TokenPair elsewhere = signInElsewhere();
        town.wait(Duration.ofSeconds(10).plusMillis(1));

        assertThat(refusal(town.tryRefresh(first))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);

        assertThat(refusal(town.tryRefresh(next))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        assertThat(refusal(town.authenticate(access(next)))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        town.refresh(elsewhere);
        assertThat(reuses(first.userId()))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.target()).isEqualTo(session.id().toString()));
    }

    @Test
    void an_older_token_ends_the_session_at_once() {
        TokenPair first = town.signInWithCode(ADDRESS);
        TokenPair third = town.refresh(town.refresh(first));

        assertThat(refusal(town.tryRefresh(first))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);

        assertThat(refusal(town.tryRefresh(third))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        assertThat(reuses(first.userId())).hasSize(1);
    }

    @Test
    void a_session_is_over_after_thirty_days_without_refreshing() {
        TokenPair first = town.signInWithCode(ADDRESS);
        town.wait(Duration.ofDays(30).minusMillis(1));
        TokenPair next = town.refresh(first);
        town.wait(Duration.ofDays(30));

        assertThat(refusal(town.tryRefresh(next))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        assertThat(reuses(first.userId())).isEmpty();
    }

    @Test
    void a_session_is_over_after_ninety_days_however_often_it_is_refreshed() {
        TokenPair pair = town.signInWithCode(ADDRESS);
        for (int days = 0; days < 80; days += 20) {
            town.wait(Duration.ofDays(20));
            pair = town.refresh(pair);
        }
        town.wait(Duration.ofDays(10).minusMinutes(5));
        pair = town.refresh(pair);

        assertThat(pair.access().expiresIn()).isEqualTo(Duration.ofMinutes(5));
        AccessClaims claims = town.signet()
                .accessTokens()
                .verify(access(pair), town.clock().instant())
                .orElseThrow();
        assertThat(claims.expiresAt()).isEqualTo(town.clock().instant().plus(Duration.ofMinutes(5)));
        town.wait(Duration.ofMinutes(5));
        assertThat(refusal(town.tryRefresh(pair))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void a_session_by_password_lives_twelve_hours_and_has_no_refresh_token() {
        town.settle("hershel", ADDRESS);
        String token = town.signIn("hershel");
        Session session = town.stores()
                .sessions()
                .living(town.person(token).userId(), town.clock().instant())
                .get(0);

        assertThat(session.refreshToken()).isEmpty();
        assertThat(session.expiresAt()).isEqualTo(town.clock().instant().plus(Duration.ofHours(12)));
        town.wait(Duration.ofHours(12).minusSeconds(1));
        ok(town.authenticate(token));
        town.wait(Duration.ofSeconds(1));
        assertThat(refusal(town.authenticate(token))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    private TokenPair signInElsewhere() {
        return ok(town.trySignInWithCode(ADDRESS, town.sendCode(ADDRESS, client(2)), client(2)));
    }

    private Session sessionOf(TokenPair pair) {
        return town.stores()
                .sessions()
                .living(pair.userId(), town.clock().instant())
                .get(0);
    }

    private List<AuditEvent> reuses(UserId user) {
        return town.stores().auditTrail().byActor(user, PageRequest.first()).items().stream()
                .filter(event -> event.action().equals(AuditAction.REFRESH_TOKEN_REUSED))
                .toList();
    }

    private static String access(TokenPair pair) {
        return pair.access().token().reveal();
    }
}
