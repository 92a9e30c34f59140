package dev.signet.core.registration;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.parameter;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.WeakPassword;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.core.verification.CodeSent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Codes, claims, recovery" and "No account enumeration"; section 6, register. */
class RegisterTest {
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_registration_mails_a_code_that_names_the_username() {
        CodeSent sent = ok(town.tryRegister("hershel", "hershel@example.com", GOOD_PASSWORD, client(1)));

        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.VERIFY_EMAIL);
        assertThat(mail.to()).isEqualTo(email("hershel@example.com"));
        assertThat(parameter(mail, MailParameter.CODE)).matches("[0-9]{6}");
        assertThat(parameter(mail, MailParameter.USERNAME)).isEqualTo("hershel");
        assertThat(sent.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sent.resendAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void no_account_exists_before_its_address_is_proven() {
        town.register("hershel", "hershel@example.com", GOOD_PASSWORD, client(1));

        assertThat(town.stores().accounts().findByEmail(email("hershel@example.com")))
                .isEmpty();
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(1))).code())
                .isEqualTo("email_not_verified");
    }

    @Test
    void an_address_that_has_an_account_gets_the_same_answer_and_its_owner_a_mail_instead() {
        town.settle("hershel", "hershel@example.com");

        CodeSent sent = ok(town.tryRegister("stranger", "hershel@example.com", GOOD_PASSWORD, client(2)));

        assertThat(sent.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sent.resendAfter()).isEqualTo(Duration.ofMinutes(1));
        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.ALREADY_REGISTERED);
        assertThat(parameter(mail, MailParameter.USERNAME)).isEqualTo("hershel");
    }

    @Test
    void signing_in_with_a_new_claims_username_tells_the_same_whether_or_not_the_address_has_an_account() {
        town.settle("hershel", "hershel@example.com");
        town.register("probe-one", "hershel@example.com", GOOD_PASSWORD, client(2));
        town.register("probe-two", "nobody@example.com", GOOD_PASSWORD, client(2));

        assertThat(refusal(town.trySignIn("probe-one", GOOD_PASSWORD, client(2))))
                .isEqualTo(refusal(town.trySignIn("probe-two", GOOD_PASSWORD, client(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hershel@example.com", "nobody@example.com"})
    void signing_in_with_a_claimed_address_tells_the_same_whether_or_not_it_has_an_account(String address) {
        town.settle("hershel", "hershel@example.com");
        town.register("probe", address, "a quite different pass phrase", client(2));

        for (int i = 0; i < 5; i++) {
            assertThat(refusal(town.trySignIn(address, "a quite different pass phrase", client(2))))
                    .isEqualTo(SignInRefusal.EMAIL_NOT_VERIFIED);
        }
        assertThat(refusal(town.trySignIn(address, "a quite different pass phrase", client(2))))
                .isInstanceOf(RateLimited.class);
        assertThat(refusal(town.trySignIn(address, "neither of the two", client(3))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        assertThat(town.trySignIn("hershel@example.com", GOOD_PASSWORD, client(4)))
                .isInstanceOf(Result.Ok.class);
    }

    @Test
    void who_claims_the_address_of_an_account_with_its_own_password_signs_in_to_it() {
        town.settle("hershel", "hershel@example.com");
        town.register("forgetful", "hershel@example.com", GOOD_PASSWORD, client(1));

        ok(town.trySignIn("hershel@example.com", GOOD_PASSWORD, client(1)));
    }

    @Test
    void a_mail_is_written_whether_or_not_one_is_sent_so_that_it_takes_as_long() {
        town.settle("hershel", "hershel@example.com");
        town.register("newcomer", "newcomer@example.com", GOOD_PASSWORD, client(1));
        town.takeMail();

        for (String address : List.of("hershel@example.com", "newcomer@example.com", "nobody@example.com")) {
            ok(town.signet()
                    .resendVerification()
                    .resend(new ResendVerification.Request(email(address), Optional.empty()), client(2)));
            assertThat(town.writtenMails()).as(address).isEqualTo(1);
        }
    }

    @Test
    void a_username_is_reserved_for_its_address_whether_or_not_that_has_an_account() {
        town.settle("hershel", "hershel@example.com");
        town.register("wanted", "hershel@example.com", GOOD_PASSWORD, client(2));
        town.register("desired", "new@example.com", GOOD_PASSWORD, client(3));

        assertThat(refusal(town.tryRegister("Wanted", "other@example.com", GOOD_PASSWORD, client(4)))
                        .code())
                .isEqualTo("username_taken");
        assertThat(refusal(town.tryRegister("DESIRED", "other@example.com", GOOD_PASSWORD, client(4)))
                        .code())
                .isEqualTo("username_taken");
    }

    @Test
    void a_reserved_username_is_free_again_after_two_hours() {
        town.register("hershel", "first@example.com", GOOD_PASSWORD, client(1));
        town.wait(Duration.ofHours(2));

        ok(town.tryRegister("hershel", "second@example.com", GOOD_PASSWORD, client(2)));
    }

    @Test
    void a_taken_username_costs_no_mail_so_that_the_next_try_gets_its_code() {
        town.settle("hershel", "hershel@example.com");
        assertThat(refusal(town.tryRegister("hershel", "new@example.com", GOOD_PASSWORD, client(2))))
                .isEqualTo(RegistrationRefusal.USERNAME_TAKEN);

        town.register("another", "new@example.com", GOOD_PASSWORD, client(2));

        assertThat(town.takeOnlyMail().kind()).isEqualTo(MailKind.VERIFY_EMAIL);
    }

    @Test
    void a_weak_password_is_refused_with_its_reason_and_nothing_is_kept() {
        WeakPassword weak =
                (WeakPassword) refusal(town.tryRegister("hershel", "hershel@example.com", "Hershel12345", client(1)));

        assertThat(weak.reason()).isNotBlank().doesNotContain("Hershel12345");
        assertThat(town.takeMail()).isEmpty();
        ok(town.tryRegister("hershel", "other@example.com", GOOD_PASSWORD, client(1)));
    }

    @Test
    void within_a_minute_the_same_client_gets_no_second_mail_and_the_true_wait() {
        CodeSent first = ok(town.tryRegister("hershel", "hershel@example.com", GOOD_PASSWORD, client(1)));
        town.takeOnlyMail();
        town.wait(Duration.ofSeconds(20));

        CodeSent second = ok(town.tryRegister("hershel", "hershel@example.com", GOOD_PASSWORD, client(1)));

        assertThat(town.takeMail()).isEmpty();
        assertThat(second.challengeId()).isEqualTo(first.challengeId());
        assertThat(second.resendAfter()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_fourth_claim_on_an_address_gets_the_same_answer_and_no_mail() {
        for (int client = 1; client <= 3; client++) {
            town.register("name" + client, "hershel@example.com", GOOD_PASSWORD, client(client));
        }
        assertThat(town.takeMail()).hasSize(3);

        CodeSent fourth = ok(town.tryRegister("name4", "hershel@example.com", GOOD_PASSWORD, client(4)));

        assertThat(fourth.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void claims_that_find_no_place_burn_no_code_of_those_that_have_one() {
        CodeSent owners = ok(town.tryRegister("hershel", "hershel@example.com", GOOD_PASSWORD, client(1)));
        String code = parameter(town.takeOnlyMail(), MailParameter.CODE);
        for (int client = 2; client <= 9; client++) {
            ok(town.tryRegister("name" + client, "hershel@example.com", GOOD_PASSWORD, client(client)));
        }

        assertThat(ok(town.verify("hershel@example.com", code, owners.challengeId()))
                        .passwordSet())
                .isTrue();
    }

    @Test
    void a_client_registers_twenty_times_an_hour_and_is_told_when_to_come_back() {
        for (int i = 0; i < 20; i++) {
            ok(town.tryRegister("name" + i, "person" + i + "@example.com", GOOD_PASSWORD, client(1)));
        }

        RateLimited refused =
                (RateLimited) refusal(town.tryRegister("name20", "person20@example.com", GOOD_PASSWORD, client(1)));
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofHours(1));
        ok(town.tryRegister("name20", "person20@example.com", GOOD_PASSWORD, client(2)));
    }
}
