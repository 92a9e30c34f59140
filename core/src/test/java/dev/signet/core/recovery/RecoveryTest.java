package dev.signet.core.recovery;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.parameter;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.account.WeakPassword;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Recovery tokens"; section 6, forgot-password and reset-password. */
class RecoveryTest {
    private static final String ADDRESS = "hershel@example.com";
    private static final String ANOTHER = "a quite different pass phrase";

    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("hershel", ADDRESS);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_token_sets_a_password_ends_every_session_keeps_keys_and_tells_the_owner() {
        String session = town.signIn("hershel");
        String key = key(town.person(session));
        String token = requestToken();

        ok(reset(token, ANOTHER, false));

        assertThat(refusal(town.authenticate(session)).code()).isEqualTo("invalid_token");
        ok(town.authenticate(key));
        ok(town.trySignIn("hershel", ANOTHER, client(1)));
        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.PASSWORD_CHANGED);
        assertThat(mail.to()).isEqualTo(email(ADDRESS));
    }

    @Test
    void keys_are_revoked_when_asked_for() {
        Person hershel = town.person(town.signIn("hershel"));
        List<String> keys = List.of(key(hershel), key(hershel));

        ok(reset(requestToken(), ANOTHER, true));

        for (String key : keys) {
            assertThat(refusal(town.authenticate(key)).code()).isEqualTo("invalid_token");
        }
        List<ApiKey> listed = town.stores()
                .apiKeys()
                .list(new ApiKeyOwner.OfUser(hershel.userId()), PageRequest.first())
                .items();
        assertThat(town.stores().auditTrail().byActor(hershel.userId(), PageRequest.first()).items().stream()
                        .filter(event -> event.action().equals(AuditAction.API_KEY_REVOKED))
                        .map(AuditEvent::target))
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(key -> key.id().toString()).toList());
    }

    @Test
    void a_token_works_once() {
        String token = requestToken();
        ok(reset(token, ANOTHER, false));

        assertThat(refusal(reset(token, GOOD_PASSWORD, false))).isEqualTo(RecoveryRefusal.INVALID_TOKEN);
    }

    @Test
    void a_token_is_good_for_thirty_minutes() {
        String token = requestToken();
        town.wait(Duration.ofMinutes(30));

        assertThat(refusal(reset(token, ANOTHER, false))).isEqualTo(RecoveryRefusal.INVALID_TOKEN);
    }

    @Test
    void only_the_newest_token_works() {
        String older = requestToken();
        town.wait(Duration.ofMinutes(2));
        String newer = requestToken();

        assertThat(refusal(reset(older, ANOTHER, false))).isEqualTo(RecoveryRefusal.INVALID_TOKEN);
        ok(reset(newer, ANOTHER, false));
    }

    @Test
    void a_refused_password_leaves_the_token_usable() {
        String token = requestToken();
        assertThat(refusal(reset(token, "password", false))).isInstanceOf(WeakPassword.class);

        ok(reset(token, ANOTHER, false));
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_mail() {
        ok(town.signet().startRecovery().start(email("nobody@example.com"), client(1)));

        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void a_mail_is_written_for_an_unknown_address_too_so_that_it_takes_as_long() {
        for (String address : List.of(ADDRESS, "nobody@example.com")) {
            ok(town.signet().startRecovery().start(email(address), client(1)));
            assertThat(town.writtenMails()).as(address).isEqualTo(1);
        }
    }

    @Test
    void beyond_a_mail_a_minute_the_answer_stays_and_the_first_token_stays_good() {
        String token = requestToken();
        ok(town.signet().startRecovery().start(email(ADDRESS), client(1)));

        assertThat(town.takeMail()).isEmpty();
        ok(reset(token, ANOTHER, false));
    }

    @Test
    void a_client_asks_for_mail_thirty_times_an_hour() {
        for (int i = 0; i < 30; i++) {
            ok(town.signet().startRecovery().start(email("person" + i + "@example.com"), client(1)));
        }

        assertThat(refusal(town.signet().startRecovery().start(email(ADDRESS), client(1))))
                .isInstanceOf(RateLimited.class);
    }

    @Test
    void failed_sign_ins_do_not_keep_anybody_from_recovering() {
        for (int i = 0; i < 20; i++) {
            town.trySignIn("hershel", "wrong", client(9));
        }

        ok(reset(requestToken(), ANOTHER, false));
    }

    @Test
    void who_has_no_password_sets_a_first_one() {
        town.register("stranger", "maggie@example.com", GOOD_PASSWORD, client(8));
        String code = town.takeCode();
        town.register("other", "maggie@example.com", GOOD_PASSWORD, client(9));
        town.takeMail();
        assertThat(ok(town.verify("maggie@example.com", code, client(1))).passwordSet())
                .isFalse();
        ok(town.signet().startRecovery().start(email("maggie@example.com"), client(1)));

        ok(reset(parameter(town.takeOnlyMail(), MailParameter.TOKEN), ANOTHER, false));

        ok(town.trySignIn("maggie@example.com", ANOTHER, client(1)));
    }

    private String requestToken() {
        ok(town.signet().startRecovery().start(email(ADDRESS), client(1)));
        return parameter(town.takeOnlyMail(), MailParameter.TOKEN);
    }

    private Result<Done> reset(String token, String password, boolean revokeKeys) {
        return town.signet()
                .resetPassword()
                .reset(new ResetPassword.Request(new SecretText(token), Password.of(password), revokeKeys), client(1));
    }

    private String key(Person person) {
        return ok(town.signet()
                        .issueUserKey()
                        .issue(
                                person,
                                new IssueUserKey.Request(new Label("ci"), Optional.empty(), Optional.empty()),
                                client(1)))
                .raw()
                .reveal();
    }
}
