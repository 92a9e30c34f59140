package dev.signet.core.registration;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.parameter;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.organization.Role;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.verification.CodeRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Codes, claims, recovery"; section 6, verify-email. */
class VerifyEmailTest {
    private static final String ADDRESS = "hershel@example.com";
    private static final String STRANGERS_PASSWORD = "the stranger's own pass phrase";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_code_turns_its_claim_into_an_account_with_the_claims_password() {
        ChallengeId challenge = town.register("Hershel", ADDRESS, GOOD_PASSWORD, client(1));

        VerifiedEmail verified = ok(town.verify(ADDRESS, town.takeCode(), challenge));

        assertThat(verified.passwordSet()).isTrue();
        Account account = town.stores().accounts().findByEmail(email(ADDRESS)).orElseThrow();
        assertThat(account.username().value()).isEqualTo("Hershel");
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
    }

    @Test
    void a_new_account_owns_a_personal_organisation_with_a_default_project() {
        town.settle("hershel", ADDRESS);

        Person person = town.person(town.signIn("hershel"));

        assertThat(town.stores().memberships().find(person.organizationId(), person.userId()))
                .hasValueSatisfying(membership -> assertThat(membership.role()).isEqualTo(Role.OWNER));
        assertThat(town.stores().organizations().findPersonal(person.userId()))
                .hasValueSatisfying(home -> assertThat(home.id()).isEqualTo(person.organizationId()));
    }

    @Test
    void a_code_works_once() {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();
        ok(town.verify(ADDRESS, code, challenge));

        assertThat(refusal(town.verify(ADDRESS, code, challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();
        town.wait(Duration.ofMinutes(10));

        assertThat(refusal(town.verify(ADDRESS, code, challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void after_five_wrong_guesses_the_right_code_is_refused_too() {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(town.verify(ADDRESS, other(code), challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
        }

        assertThat(refusal(town.verify(ADDRESS, code, challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void four_wrong_guesses_leave_the_right_code_its_chance() {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();
        for (int i = 0; i < 4; i++) {
            refusal(town.verify(ADDRESS, other(code), challenge));
        }

        ok(town.verify(ADDRESS, code, challenge));
    }

    @Test
    void guesses_without_a_challenge_are_counted_by_client_so_a_stranger_does_not_burn_the_owners() {
        town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();
        for (int i = 0; i < 6; i++) {
            refusal(town.verify(ADDRESS, other(code), client(9)));
        }

        assertThat(refusal(town.verify(ADDRESS, code, client(9)))).isEqualTo(CodeRefusal.INVALID_CODE);
        ok(town.verify(ADDRESS, code, client(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦", "-12345"})
    void what_is_not_six_digits_is_refused_like_a_wrong_code_and_costs_no_attempt(String code) {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(town.verify(ADDRESS, code, challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
        }

        ok(town.verify(ADDRESS, town.takeCode(), challenge));
    }

    @Test
    void a_code_for_another_address_or_an_unknown_challenge_proves_nothing() {
        ChallengeId challenge = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String code = town.takeCode();

        assertThat(refusal(town.verify("other@example.com", code, challenge))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.verify(ADDRESS, code, new ChallengeId(new UUID(1, 2)))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void who_registers_twice_within_a_minute_gets_their_password_by_the_one_code() {
        town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        ChallengeId again = town.register("Hershel", ADDRESS, GOOD_PASSWORD, client(1));

        assertThat(ok(town.verify(ADDRESS, town.takeCode(), again)).passwordSet())
                .isTrue();
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
    }

    @Test
    void a_registration_that_got_no_mail_is_kept_until_a_code_can_be_sent_for_it() {
        town.register("hershel", ADDRESS, "a first choice of pass phrase", client(1));
        town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeMail();
        town.wait(Duration.ofMinutes(10));

        ChallengeId resent = resend(Optional.empty(), client(1));

        assertThat(ok(town.verify(ADDRESS, town.takeCode(), resent)).passwordSet())
                .isTrue();
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
    }

    @Test
    void the_usernames_of_other_claims_are_free_once_the_address_is_proven() {
        town.register("wanted", ADDRESS, STRANGERS_PASSWORD, client(9));
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        String code = parameter(
                town.takeMail().stream()
                        .filter(mail -> parameter(mail, MailParameter.USERNAME).equals("owner"))
                        .findFirst()
                        .orElseThrow(),
                MailParameter.CODE);
        ok(town.verify(ADDRESS, code, owners));

        ok(town.tryRegister("wanted", "somebody@example.com", GOOD_PASSWORD, client(2)));
    }

    private ChallengeId resend(Optional<ChallengeId> challenge, Caller caller) {
        return ok(town.signet()
                        .resendVerification()
                        .resend(new ResendVerification.Request(email(ADDRESS), challenge), caller))
                .challengeId();
    }

    /** Another code than this one. */
    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
