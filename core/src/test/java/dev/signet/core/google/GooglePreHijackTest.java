package dev.signet.core.google;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.core.verification.CodeRefusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Codes, claims, recovery": who proves an address by Google has it, and nobody was there before. */
class GooglePreHijackTest {
    private static final String SUBJECT = "110169484474386276334";
    private static final String STRANGERS_PASSWORD = "the stranger's own pass phrase";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hershel@example.com", "hershel@gmail.com"})
    void a_stranger_who_registered_the_address_first_is_left_with_nothing(String address) {
        ChallengeId strangers = town.register("hershel", address, STRANGERS_PASSWORD, client(9));
        String strangersCode = town.takeCode();
        town.register("stranger", address, STRANGERS_PASSWORD, client(8));
        town.takeMail();

        Person owner = signIn(town.googleCredential(SUBJECT, address));

        // No password.
        for (String login : List.of(address, "hershel", "stranger")) {
            assertThat(refusal(town.trySignIn(login, STRANGERS_PASSWORD, client(9))))
                    .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }
        Account account = town.stores().accounts().find(owner.userId()).orElseThrow();
        assertThat(account.hasPassword()).isFalse();
        // No pending code, with its challenge or without.
        assertThat(refusal(town.verify(address, strangersCode, strangers))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.verify(address, strangersCode, client(9)))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.trySignInWithCode(address, strangersCode, strangers, client(9))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        // No claim that could still become something, and no username kept for it.
        assertThat(town.stores()
                        .registrationClaims()
                        .living(email(address), town.clock().instant()))
                .isEmpty();
        ok(town.tryRegister("stranger", "else@example.com", Town.GOOD_PASSWORD, client(7)));
        // No session but the owner's, and no key.
        assertThat(town.stores().sessions().living(owner.userId(), town.clock().instant()))
                .singleElement()
                .satisfies(session -> assertThat(session.id()).isEqualTo(owner.sessionId()));
        assertThat(town.stores()
                        .apiKeys()
                        .list(new ApiKeyOwner.OfUser(owner.userId()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void the_username_that_a_stranger_wanted_is_the_owners_when_it_is_their_addresses_own() {
        town.register("hershel", "hershel@example.com", STRANGERS_PASSWORD, client(9));

        Person owner = signIn(town.googleCredential(SUBJECT, "hershel@example.com"));

        assertThat(town.stores().accounts().findByUsername(new Username("hershel")))
                .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo(owner.userId()));
    }

    @Test
    void a_stranger_who_registers_the_address_afterwards_gets_nowhere() {
        signIn(town.googleCredential(SUBJECT, "hershel@example.com"));
        ChallengeId strangers = town.register("stranger", "hershel@example.com", STRANGERS_PASSWORD, client(9));

        assertThat(town.takeOnlyMail().parameters()).doesNotContainKey(MailParameter.CODE);
        assertThat(refusal(town.verify("hershel@example.com", "000000", strangers)))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        // What they would be told of an address without an account: nothing else may tell them that there is one.
        assertThat(refusal(town.trySignIn("hershel@example.com", STRANGERS_PASSWORD, client(9))))
                .isEqualTo(SignInRefusal.EMAIL_NOT_VERIFIED);
    }

    private Person signIn(SecretText credential) {
        return town.person(ok(town.trySignInWithGoogle(credential)).token().reveal());
    }
}
