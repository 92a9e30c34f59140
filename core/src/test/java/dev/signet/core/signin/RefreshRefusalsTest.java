package dev.signet.core.signin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.contract.Given;
import dev.signet.core.crypto.HmacRefreshTokens;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Sessions"; section 5, refresh-token: what is refused, and harms nobody. */
class RefreshRefusalsTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a refresh token", "é"})
    void what_is_no_refresh_token_is_refused(String text) {
        TokenPair pair = town.signInWithCode(ADDRESS);

        assertThat(refusal(town.tryRefresh(new SecretText(text), pair.userId())))
                .isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void a_forged_token_is_refused_and_harms_nobody() {
        TokenPair first = town.signInWithCode(ADDRESS);
        TokenPair next = town.refresh(first);
        town.wait(Duration.ofMinutes(1));
        RefreshToken replaced = new RefreshToken(
                sessionOf(first).id(),
                0,
                sessionOf(first).refresh().orElseThrow().nonce());
        SecretText forged = new HmacRefreshTokens(
                        RootSecret.parse(new SecretText("the secret of somebody else altogether"))
                                .orThrow())
                .write(replaced);

        assertThat(refusal(town.tryRefresh(forged, first.userId()))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        town.refresh(next);
    }

    @Test
    void a_mismatched_user_is_refused_and_does_the_session_no_harm() {
        TokenPair first = town.signInWithCode(ADDRESS);
        TokenPair next = town.refresh(first);
        TokenPair maggies = town.signInWithCode("maggie@example.com");
        town.wait(Duration.ofMinutes(1));

        for (UserId user : new UserId[] {maggies.userId(), new UserId(new UUID(1, 2))}) {
            assertThat(refusal(town.tryRefresh(first.refreshToken(), user)))
                    .isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
            assertThat(refusal(town.tryRefresh(next.refreshToken(), user)))
                    .isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        }

        town.refresh(next);
        town.refresh(maggies);
    }

    @Test
    void a_deactivated_person_is_refused() {
        Given given = new Given(town.stores());
        UserId user = given.deactivated().id();
        Session session = given.newRefreshableSession(
                user,
                town.clock().instant().plus(Duration.ofDays(30)),
                town.clock().instant().plus(Duration.ofDays(90)));
        given.keep(session);
        RootSecret secret = RootSecret.parse(new SecretText("a secret that is good for nothing but tests"))
                .orThrow();
        SecretText token =
                new HmacRefreshTokens(secret).write(session.refreshToken().orElseThrow());

        assertThat(refusal(town.tryRefresh(token, user))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void signing_out_ends_the_refresh_token_too() {
        TokenPair pair = town.signInWithCode(ADDRESS);

        ok(town.signet().signOut().signOut(town.person(pair), client(1)));

        assertThat(refusal(town.tryRefresh(pair))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        assertThat(reuses(pair.userId())).isEmpty();
    }

    @Test
    void a_recovered_password_ends_refresh_tokens() {
        TokenPair pair = town.signInWithCode(ADDRESS);
        ok(town.signet().startRecovery().start(Town.email(ADDRESS), client(1)));
        SecretText recovery = town.takeOnlyMail().parameter(MailParameter.TOKEN);

        ok(town.signet()
                .resetPassword()
                .reset(new ResetPassword.Request(recovery, Password.of(Town.GOOD_PASSWORD), false), client(1)));

        assertThat(refusal(town.tryRefresh(pair))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
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
}
