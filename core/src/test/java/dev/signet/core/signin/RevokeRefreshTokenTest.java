package dev.signet.core.signin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 5, revoke-token; RFC 7009 section 2. */
class RevokeRefreshTokenTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_revoked_token_ends_its_session_with_the_access_tokens_and_no_other_session() {
        TokenPair pair = town.signInWithCode(ADDRESS);
        TokenPair elsewhere = ok(town.trySignInWithCode(ADDRESS, town.sendCode(ADDRESS, client(2)), client(2)));

        revoke(pair.refreshToken());

        assertThat(refusal(town.tryRefresh(pair))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        assertThat(refusal(town.authenticate(pair.access().token().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        town.refresh(elsewhere);
    }

    @Test
    void a_token_that_was_replaced_long_ago_ends_the_session_too() {
        TokenPair first = town.signInWithCode(ADDRESS);
        TokenPair third = town.refresh(town.refresh(first));
        town.wait(Duration.ofDays(1));

        revoke(first.refreshToken());

        assertThat(refusal(town.tryRefresh(third))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void revoking_again_is_done_as_well_and_told_once() {
        TokenPair pair = town.signInWithCode(ADDRESS);

        revoke(pair.refreshToken());
        revoke(pair.refreshToken());

        assertThat(town.stores()
                        .auditTrail()
                        .byActor(pair.userId(), PageRequest.first())
                        .items())
                .extracting(AuditEvent::action)
                .containsOnlyOnce(AuditAction.SESSION_ENDED)
                .doesNotContain(AuditAction.REFRESH_TOKEN_REUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a refresh token", "é"})
    void whatever_else_it_is_it_is_done_and_nothing_ends(String text) {
        TokenPair pair = town.signInWithCode(ADDRESS);
        String real = pair.refreshToken().reveal();

        revoke(new SecretText(text));
        revoke(new SecretText((real.charAt(0) == 'A' ? "B" : "A") + real.substring(1)));

        town.refresh(pair);
    }

    private void revoke(SecretText token) {
        ok(town.signet().revokeRefreshToken().revoke(token, client(1)));
    }
}
