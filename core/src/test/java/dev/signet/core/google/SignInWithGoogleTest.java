package dev.signet.core.google;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Person;
import dev.signet.core.session.Session;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, "Google": which account an identity signs in to, opens or is linked to. */
class SignInWithGoogleTest {
    private static final String SUBJECT = "110169484474386276334";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_address_without_an_account_gets_one_that_google_alone_signs_in_to() {
        Person person = signIn(town.googleCredential(SUBJECT, "Ada.Lovelace@Example.com"));

        Account account = account("ada.lovelace@example.com");
        assertThat(account.id()).isEqualTo(person.userId());
        assertThat(account.username().value()).isEqualTo("ada.lovelace");
        assertThat(account.googleLinked()).isTrue();
        assertThat(account.hasPassword()).isFalse();
        assertThat(town.stores().organizations().standings(person.userId()))
                .singleElement()
                .extracting(Standing::role)
                .isEqualTo(Role.OWNER);
        assertThat(town.stores().sessions().living(person.userId(), town.clock().instant()))
                .singleElement()
                .extracting(Session::method)
                .isEqualTo(SignInMethod.GOOGLE);
        assertThat(town.takeMail()).isEmpty();
        assertThat(actions(person)).containsExactly("session.started", "google.linked", "account.created");
    }

    @Test
    void a_known_identity_signs_in_whatever_its_address_became() {
        Person first = signIn(town.googleCredential(SUBJECT, "ada@example.com"));
        town.settle("bob", "bob@example.com");
        town.takeMail();

        Person again = signIn(town.googleCredential(SUBJECT, "bob@example.com"));

        assertThat(again.userId()).isEqualTo(first.userId());
        assertThat(account("bob@example.com").googleLinked()).isFalse();
        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void an_identity_is_never_known_by_its_address() {
        Person first = signIn(town.googleCredential(SUBJECT, "ada@example.com"));

        assertThat(refusal(town.trySignInWithGoogle(town.googleCredential("another", "ada@example.com"))))
                .isEqualTo(GoogleRefusal.LINK_REQUIRES_SIGN_IN);
        assertThat(refusal(town.trySignInWithGoogle(town.workspaceCredential("another", "ada@example.com"))))
                .isEqualTo(GoogleRefusal.GOOGLE_ALREADY_LINKED);
        assertThat(signIn(town.googleCredential(SUBJECT, "ada@example.com")).userId())
                .isEqualTo(first.userId());
    }

    @Test
    void an_account_whose_address_google_does_not_give_out_is_linked_in_a_session_only() {
        town.settle("ada", "ada@example.com");
        SecretText credential = town.googleCredential(SUBJECT, "ada@example.com");

        assertThat(refusal(town.trySignInWithGoogle(credential))).isEqualTo(GoogleRefusal.LINK_REQUIRES_SIGN_IN);
        assertThat(account("ada@example.com").googleLinked()).isFalse();
        assertThat(town.takeMail()).isEmpty();

        Person person = town.person(town.signIn("ada"));
        ok(town.tryLinkGoogle(person, credential));

        assertThat(signIn(credential).userId()).isEqualTo(person.userId());
        assertTold("ada@example.com", "ada");
    }

    @Test
    void an_account_at_gmail_is_linked_and_its_owner_told() {
        town.settle("ada", "ada@gmail.com");

        Person person = signIn(town.googleCredential(SUBJECT, "ADA@gmail.com"));

        assertThat(person.userId()).isEqualTo(account("ada@gmail.com").id());
        assertTold("ada@gmail.com", "ada");
        ok(town.trySignIn("ada", GOOD_PASSWORD, client(1)));
    }

    @Test
    void an_account_of_an_organisation_at_google_is_linked_and_its_owner_told() {
        town.settle("ada", "ada@example.com");

        Person person = signIn(town.workspaceCredential(SUBJECT, "ada@example.com"));

        assertThat(person.userId()).isEqualTo(account("ada@example.com").id());
        assertTold("ada@example.com", "ada");
    }

    @Test
    void an_address_that_only_ends_like_gmail_is_not_googles_to_give() {
        town.settle("ada", "ada@notgmail.com");
        assertThat(refusal(town.trySignInWithGoogle(town.googleCredential(SUBJECT, "ada@notgmail.com"))))
                .isEqualTo(GoogleRefusal.LINK_REQUIRES_SIGN_IN);
    }

    @Test
    void a_session_links_its_own_account_whatever_address_google_knows() {
        town.settle("ada", "ada@example.com");
        town.settle("bob", "bob@gmail.com");
        Person ada = town.person(town.signIn("ada"));

        ok(town.tryLinkGoogle(ada, town.googleCredential(SUBJECT, "bob@gmail.com")));

        assertThat(account("ada@example.com").googleLinked()).isTrue();
        assertThat(account("bob@gmail.com").googleLinked()).isFalse();
        assertTold("ada@example.com", "ada");
    }

    @Test
    void linking_again_in_a_session_signs_in() {
        Person ada = signIn(town.googleCredential(SUBJECT, "ada@example.com"));

        ok(town.tryLinkGoogle(ada, town.googleCredential(SUBJECT, "ada@example.com")));

        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void an_identity_of_another_account_is_not_linked() {
        signIn(town.googleCredential(SUBJECT, "ada@example.com"));
        town.settle("bob", "bob@example.com");
        Person bob = town.person(town.signIn("bob"));

        assertThat(refusal(town.tryLinkGoogle(bob, town.googleCredential(SUBJECT, "ada@example.com"))))
                .isEqualTo(GoogleRefusal.GOOGLE_ACCOUNT_IN_USE);
        assertThat(account("bob@example.com").googleLinked()).isFalse();
    }

    @Test
    void an_account_with_an_identity_gets_no_other() {
        Person ada = signIn(town.googleCredential(SUBJECT, "ada@example.com"));

        assertThat(refusal(town.tryLinkGoogle(ada, town.googleCredential("another", "ada@example.com"))))
                .isEqualTo(GoogleRefusal.GOOGLE_ALREADY_LINKED);
    }

    @Test
    void a_deactivated_person_is_neither_signed_in_nor_linked() {
        Person ada = signIn(town.googleCredential(SUBJECT, "ada@example.com"));
        town.settle("bob", "bob@gmail.com");
        deactivate(ada.userId());
        deactivate(account("bob@gmail.com").id());

        assertThat(refusal(town.trySignInWithGoogle(town.googleCredential(SUBJECT, "ada@example.com"))))
                .isEqualTo(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL);
        assertThat(refusal(town.trySignInWithGoogle(town.googleCredential("another", "bob@gmail.com"))))
                .isEqualTo(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL);
        assertThat(account("bob@gmail.com").googleLinked()).isFalse();
        assertThat(town.takeMail()).isEmpty();
    }

    @Test
    void a_credential_that_is_over_signs_nobody_in() {
        SecretText credential = town.googleCredential(SUBJECT, "ada@example.com");
        town.wait(Duration.ofMinutes(61));

        assertThat(refusal(town.trySignInWithGoogle(credential))).isEqualTo(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL);
        assertThat(town.stores().accounts().findByEmail(email("ada@example.com")))
                .isEmpty();
    }

    private Person signIn(SecretText credential) {
        return town.person(ok(town.trySignInWithGoogle(credential)).token().reveal());
    }

    private Account account(String address) {
        return town.stores().accounts().findByEmail(email(address)).orElseThrow();
    }

    private void deactivate(UserId user) {
        town.stores().oversight().accounts().setActive(user, false, town.clock().instant());
    }

    private List<String> actions(Person person) {
        return town.stores().auditTrail().byActor(person.userId(), PageRequest.first()).items().stream()
                .map(AuditEvent::action)
                .map(AuditAction::code)
                .toList();
    }

    private void assertTold(String address, String username) {
        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.GOOGLE_LINKED);
        assertThat(mail.to()).isEqualTo(email(address));
        assertThat(Town.parameter(mail, MailParameter.USERNAME)).isEqualTo(username);
    }
}
