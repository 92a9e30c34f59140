package dev.signet.core.registration;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.verification.CodeRefusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Codes, claims, recovery": nobody prepares an account for the owner of an address. */
class PreHijackTest {
    private static final String ADDRESS = "hershel@example.com";
    private static final String STRANGERS_PASSWORD = "the stranger's own pass phrase";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_stranger_who_registered_the_address_first_is_left_with_nothing() {
        ChallengeId strangers = town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        String strangersCode = town.takeCode();
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        String ownersCode = town.takeCode();

        ok(town.verify(ADDRESS, ownersCode, owners));

        assertThat(refusal(town.verify(ADDRESS, strangersCode, strangers))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(9)))
                        .code())
                .isEqualTo("invalid_credentials");
        assertThat(refusal(town.trySignIn("stranger", STRANGERS_PASSWORD, client(9)))
                        .code())
                .isEqualTo("invalid_credentials");
        ok(town.trySignIn(ADDRESS, GOOD_PASSWORD, client(1)));
    }

    @Test
    void a_stranger_who_registers_the_address_second_is_left_with_nothing() {
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        String ownersCode = town.takeCode();
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        town.takeCode();

        ok(town.verify(ADDRESS, ownersCode, owners));

        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(9)))
                        .code())
                .isEqualTo("invalid_credentials");
        ok(town.trySignIn("owner", GOOD_PASSWORD, client(1)));
    }

    @Test
    void the_strangers_code_given_with_the_owners_challenge_is_refused() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        String strangersCode = town.takeCode();
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeCode();

        assertThat(refusal(town.verify(ADDRESS, strangersCode, owners))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void a_code_without_its_challenge_while_several_claims_live_sets_nobodys_password() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        String strangersCode = town.takeCode();
        town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeCode();

        VerifiedEmail verified = ok(town.verify(ADDRESS, strangersCode, client(1)));

        assertThat(verified.passwordSet()).isFalse();
        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(9)))
                        .code())
                .isEqualTo("invalid_credentials");
        assertThat(refusal(town.trySignIn(ADDRESS, GOOD_PASSWORD, client(1))).code())
                .isEqualTo("invalid_credentials");
        assertThat(town.stores().accounts().findByEmail(email(ADDRESS)))
                .hasValueSatisfying(
                        account -> assertThat(account.username().value()).isEqualTo("hershel"));
    }

    @Test
    void a_resent_code_is_for_the_claim_of_who_asks() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeMail();
        town.wait(Duration.ofMinutes(2));

        ChallengeId resent = resend(Optional.of(owners), client(1));
        ok(town.verify(ADDRESS, town.takeCode(), resent));

        ok(town.trySignIn("owner", GOOD_PASSWORD, client(1)));
    }

    @Test
    void a_code_resent_to_who_cannot_be_told_apart_sets_nobodys_password() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(9));
        town.register("other", ADDRESS, STRANGERS_PASSWORD, client(8));
        town.takeMail();

        ChallengeId resent = resend(Optional.empty(), client(1));
        VerifiedEmail verified = ok(town.verify(ADDRESS, town.takeCode(), resent));

        assertThat(verified.passwordSet()).isFalse();
        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(9)))
                        .code())
                .isEqualTo("invalid_credentials");
    }

    @Test
    void a_stranger_on_the_owners_network_whose_mail_is_a_moment_old_is_left_with_nothing() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(1));
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));

        VerifiedEmail verified = ok(town.verify(ADDRESS, town.takeCode(), owners));

        assertThat(verified.passwordSet()).isFalse();
        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(1)))
                        .code())
                .isEqualTo("invalid_credentials");
    }

    @Test
    void a_code_sent_again_to_the_owner_is_not_for_that_strangers_claim() {
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(1));
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeMail();
        town.wait(Duration.ofMinutes(2));

        ChallengeId resent = resend(Optional.of(owners), client(1));
        ok(town.verify(ADDRESS, town.takeCode(), resent));

        assertThat(refusal(town.trySignIn(ADDRESS, STRANGERS_PASSWORD, client(1)))
                        .code())
                .isEqualTo("invalid_credentials");
    }

    @Test
    void a_code_resent_to_a_network_with_several_claims_sets_nobodys_password() {
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.wait(Duration.ofMinutes(2));
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(1));
        town.wait(Duration.ofMinutes(10));
        town.takeMail();

        ChallengeId resent = resend(Optional.of(owners), client(1));
        VerifiedEmail verified = ok(town.verify(ADDRESS, town.takeCode(), resent));

        assertThat(verified.passwordSet()).isFalse();
    }

    @Test
    void who_asks_for_a_code_too_soon_keeps_their_own_challenge_whatever_their_network_asked_for_since() {
        ChallengeId owners = town.register("owner", ADDRESS, GOOD_PASSWORD, client(1));
        town.wait(Duration.ofMinutes(1));
        town.register("stranger", ADDRESS, STRANGERS_PASSWORD, client(1));

        assertThat(resend(Optional.of(owners), client(1))).isEqualTo(owners);
    }

    private ChallengeId resend(Optional<ChallengeId> challenge, Caller caller) {
        return ok(town.signet()
                        .resendVerification()
                        .resend(new ResendVerification.Request(email(ADDRESS), challenge), caller))
                .challengeId();
    }
}
