package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.UserCode;
import dev.signet.core.contract.Given;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.session.Session;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.UserId;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has had its time goes; all else stays. */
class PurgeTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant SOON = Given.after(Duration.ofMinutes(1));
    private static final Instant LATER = Given.after(Duration.ofMinutes(2));
    private static final int KINDS = 7;

    @Test
    void what_is_over_goes_and_what_lives_stays() {
        oneOfEach(SOON);
        oneOfEach(LATER);

        assertThat(DATABASE.stores().purge().run(SOON.minusMillis(1))).isZero();
        assertThat(DATABASE.stores().purge().run(SOON)).isEqualTo(KINDS);
        assertThat(DATABASE.stores().purge().run(SOON)).isZero();
        assertThat(DATABASE.stores().purge().run(LATER)).isEqualTo(KINDS);
        assertThat(DATABASE.dump()).doesNotContain("192.0.2.1");
    }

    @Test
    void an_account_keeps_its_name_and_its_endless_keys() {
        Given given = new Given(DATABASE.stores());
        UserId user = given.user();
        given.key(user);

        assertThat(DATABASE.stores().purge().run(Given.after(Duration.ofDays(10_000))))
                .isZero();
    }

    @Test
    void a_mail_is_kept_for_a_month_after_it_was_settled() {
        mail();
        mail();
        LeasedMail settled =
                DATABASE.stores().outbox().lease(1, Given.NOW, SOON).get(0);
        DATABASE.stores().outbox().delivered(settled.lease(), Given.NOW);

        assertThat(DATABASE.stores()
                        .purge()
                        .run(Given.after(Duration.ofDays(30)).minusMillis(1)))
                .isZero();
        assertThat(DATABASE.stores().purge().run(Given.after(Duration.ofDays(30))))
                .isEqualTo(1);
        assertThat(DATABASE.stores().outbox().lease(2, SOON, LATER)).hasSize(1);
    }

    @Test
    void a_cli_login_is_kept_for_a_day_after_its_end() {
        CliLogin login = new CliLogin(
                new CliLoginId(Given.id()),
                new UserCode("BCDF-GHJK"),
                new Label("Laptop"),
                "192.0.2.1",
                CliLoginState.PENDING,
                Given.NOW,
                SOON,
                Optional.empty());
        DATABASE.stores().cliLogins().add(login, Given.digest());

        assertThat(DATABASE.stores().purge().run(SOON.plus(Duration.ofDays(1)).minusMillis(1)))
                .isZero();
        assertThat(DATABASE.stores().purge().run(SOON.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(DATABASE.stores().cliLogins().find(login.id())).isEmpty();
    }

    @Test
    void many_batches_are_taken() {
        DATABASE.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO throttles (rule, subject, tries, expires_at)
                        SELECT 'rule', sha256(number::text::bytea), 1, :soon FROM generate_series(1, 1700) AS number
                        """)
                        .bind("soon", SOON.atOffset(ZoneOffset.UTC))
                        .execute());

        assertThat(DATABASE.stores().purge().run(SOON)).isEqualTo(1700);
    }

    @Test
    void what_somebody_else_works_with_is_passed_over() {
        oneOfEach(SOON);

        int removed = DATABASE.jdbi().inTransaction(handle -> {
            handle.execute("SELECT FROM throttles FOR UPDATE");
            handle.execute("SELECT FROM challenges FOR UPDATE");
            return DATABASE.stores().purge().run(SOON);
        });

        assertThat(removed).isEqualTo(KINDS - 2);
        assertThat(DATABASE.stores().purge().run(SOON)).isEqualTo(2);
    }

    private static void oneOfEach(Instant end) {
        JdbcStores stores = DATABASE.stores();
        Given given = new Given(stores);
        UserId user = given.user();
        stores.registrationClaims()
                .add(
                        new RegistrationClaim(
                                new ClaimId(Given.id()),
                                Given.address(),
                                Given.username(),
                                Given.hash(),
                                "192.0.2.1",
                                Given.NOW,
                                end),
                        Given.NOW);
        stores.usernames().reserve(Given.username(), Given.address(), end, Given.NOW);
        stores.challenges()
                .add(
                        new Challenge(
                                new ChallengeId(Given.id()),
                                CodePurpose.SIGN_IN,
                                Given.address(),
                                Optional.empty(),
                                Given.digest(),
                                "192.0.2.1",
                                Given.NOW,
                                end),
                        Given.NOW);
        stores.recoveryTokens().put(user, Given.digest(), end);
        Session session = given.newSession(user, Given.NOW, end);
        given.keep(session);
        given.keep(given.newRefreshableSession(user, end, end.plus(Duration.ofDays(60))));
        ThrottleRule rule = new ThrottleRule.Quota("rule", 5, Duration.between(Given.NOW, end));
        stores.throttle().take(new ThrottleKey(rule.name(), Given.digest()), rule, Given.NOW);
    }

    private static MailId mail() {
        MailId id = new MailId(Given.id());
        DATABASE.stores()
                .outbox()
                .put(new OutgoingMail(id, MailKind.PASSWORD_CHANGED, Given.address(), Map.of(), Given.NOW, SOON));
        return id;
    }
}
