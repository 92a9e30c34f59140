package dev.signet.core.google;

import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.AccountView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6: me/google/unlink, and what an account says about Google. */
class UnlinkGoogleTest {
    private static final String SUBJECT = "110169484474386276334";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void who_has_a_password_unlinks_and_the_account_says_so() {
        town.settle("ada", "ada@example.com");
        Person ada = town.person(town.signIn("ada"));
        ok(town.tryLinkGoogle(ada, town.googleCredential(SUBJECT, "ada@example.com")));
        AccountView before = view(ada);
        assertThat(before.signInMethods().names()).containsExactly("password", "google");
        assertThat(before.signInMethods().canUnlinkGoogle()).isTrue();

        AccountView after = ok(unlink(ada));

        assertThat(after.signInMethods().names()).containsExactly("password");
        assertThat(after.signInMethods().canUnlinkGoogle()).isFalse();
        assertThat(refusal(town.trySignInWithGoogle(town.googleCredential(SUBJECT, "ada@example.com"))))
                .isEqualTo(GoogleRefusal.LINK_REQUIRES_SIGN_IN);
    }

    @Test
    void who_has_nothing_linked_cannot_unlink() {
        town.settle("ada", "ada@example.com");

        assertThat(refusal(unlink(town.person(town.signIn("ada"))))).isEqualTo(GoogleRefusal.GOOGLE_NOT_LINKED);
    }

    @Test
    void who_has_no_password_keeps_google() {
        String token = ok(town.trySignInWithGoogle(town.googleCredential(SUBJECT, "ada@example.com")))
                .token()
                .reveal();
        Person ada = town.person(token);

        assertThat(view(ada).signInMethods().names()).containsExactly("google");
        assertThat(view(ada).signInMethods().canUnlinkGoogle()).isFalse();
        assertThat(refusal(unlink(ada))).isEqualTo(GoogleRefusal.PASSWORD_REQUIRED);
        assertThat(view(ada).signInMethods().google()).isTrue();
    }

    private Result<AccountView> unlink(Person person) {
        return person.requireAccountWriter()
                .flatMap(writer -> town.signet()
                        .unlinkGoogle()
                        .unlink(writer, Town.client(1).as(person)));
    }

    private AccountView view(Person person) {
        return ok(person.requireOwner().flatMap(town.signet().viewAccount()::view));
    }
}
