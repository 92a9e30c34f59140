package dev.signet.core.signin;

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
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Person;
import dev.signet.core.recovery.RecoveryRefusal;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, {@code POST /v1/me/password}. */
class ChangePasswordTest {
    private static final String ANOTHER = "a quite different pass phrase";

    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("hershel", "hershel@example.com");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_is_told_by_mail() {
        String here = town.signIn("hershel");
        String there = town.signIn("hershel");

        ok(change(town.person(here), GOOD_PASSWORD, ANOTHER));

        ok(town.authenticate(here));
        assertThat(refusal(town.authenticate(there)).code()).isEqualTo("invalid_token");
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(2))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        ok(town.trySignIn("hershel", ANOTHER, client(3)));
        assertThat(town.takeOnlyMail().kind()).isEqualTo(MailKind.PASSWORD_CHANGED);
    }

    @Test
    void a_wrong_current_password_changes_nothing_and_counts_as_a_failed_sign_in() {
        String here = town.signIn("hershel");
        String there = town.signIn("hershel");
        Person person = town.person(here);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(change(person, "wrong", ANOTHER))).isEqualTo(SignInRefusal.WRONG_CURRENT_PASSWORD);
        }

        assertThat(refusal(change(person, GOOD_PASSWORD, ANOTHER))).isInstanceOf(RateLimited.class);
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(1)))).isInstanceOf(RateLimited.class);
        ok(town.authenticate(there));
    }

    @Test
    void a_weak_password_is_refused_and_the_old_one_stays() {
        Person person = town.person(town.signIn("hershel"));

        assertThat(refusal(change(person, GOOD_PASSWORD, "password123"))).isInstanceOf(WeakPassword.class);
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
    }

    @Test
    void who_has_a_password_must_give_it() {
        Person person = town.person(town.signIn("hershel"));

        assertThat(refusal(town.signet()
                        .changePassword()
                        .change(person, new ChangePassword.Request(Optional.empty(), Password.of(ANOTHER)), client(1))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_recovery_link_that_was_asked_for_before_sets_no_password_any_more() {
        Person person = town.person(town.signIn("hershel"));
        ok(town.signet().startRecovery().start(email("hershel@example.com"), client(1)));
        String token = parameter(town.takeOnlyMail(), MailParameter.TOKEN);

        ok(change(person, GOOD_PASSWORD, ANOTHER));

        assertThat(refusal(town.signet()
                        .resetPassword()
                        .reset(
                                new ResetPassword.Request(new SecretText(token), Password.of(GOOD_PASSWORD), false),
                                client(1))))
                .isEqualTo(RecoveryRefusal.INVALID_TOKEN);
    }

    private Result<Done> change(Person person, String current, String replacement) {
        return town.signet()
                .changePassword()
                .change(
                        person,
                        new ChangePassword.Request(Optional.of(Password.of(current)), Password.of(replacement)),
                        client(1));
    }
}
