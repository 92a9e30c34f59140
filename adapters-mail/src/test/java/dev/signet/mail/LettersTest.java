package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {
    private final Letters letters = new Letters(Samples.SETTINGS);

    @Test
    void a_verification_reads_so() {
        Letter letter = letters.write(Samples.mail(MailKind.VERIFY_EMAIL));

        assertThat(letter.subject()).isEqualTo("Your code for Acme");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Somebody, we hope you, is registering the username alice at Acme with this address. \
                Enter this code to finish:

                042137

                It works once, and for 10 minutes from when it was asked for. Give it to nobody: \
                nobody at Acme will ask you for it.

                If you did not ask for it, or the username is not the one you chose, do not enter it. \
                You need do nothing else: without the code, no account is made.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @Test
    void a_verification_that_belongs_to_no_single_claim_names_no_username() {
        OutgoingMail mail = Samples.mail(
                MailKind.VERIFY_EMAIL, "a@example.com", Map.of(MailParameter.CODE, new SecretText(Samples.CODE)));

        assertThat(letters.write(mail).plain()).contains("is registering at Acme with this address.");
    }

    @Test
    void a_code_to_sign_in_reads_so_and_does_not_tell_whether_there_is_an_account() {
        Letter letter = letters.write(Samples.mail(MailKind.SIGN_IN_CODE));

        assertThat(letter.subject()).isEqualTo("Your code to sign in to Acme");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Somebody, we hope you, wants to sign in to Acme with this address. Enter this code to do it:

                042137

                It works once, and for 10 minutes from when it was asked for. \
                Where this address has no account yet, it opens one. Give it to nobody: \
                nobody at Acme will ask you for it.

                If you did not ask for it, do not enter it. \
                You need do nothing else: without the code, nobody is signed in.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @Test
    void a_registration_of_an_address_with_an_account_reads_so() {
        Letter letter = letters.write(Samples.mail(MailKind.ALREADY_REGISTERED));

        assertThat(letter.subject()).isEqualTo("You already have an account at Acme");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Somebody, probably you, asked to register at Acme with this address. \
                It has an account already, with the username alice.

                If it was you, sign in with that username or this address. \
                If you forgot the password, ask for a new one where you sign in.

                If it was not you, you need do nothing. \
                Nothing has changed, and whoever asked was not told that there is an account.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @Test
    void a_recovery_reads_so_and_its_token_is_in_the_links_fragment() {
        Letter letter = letters.write(Samples.mail(MailKind.PASSWORD_RECOVERY));

        assertThat(letter.subject()).isEqualTo("Set a new password for Acme");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Somebody, probably you, asked to set a new password for the account alice at Acme. \
                Open this link to do it:

                https://id.acme.example/reset#token=q8Zr0-3nA_xK5vT1mW9yB7cD2eF4gH6jL8pN0sU-_aQ

                It works once, and for 30 minutes from when it was asked for; a newer link replaces it. \
                The new password signs the account out everywhere.

                If you did not ask for it, do not open the link and give it to nobody. \
                You need do nothing else: the password stays as it is.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
        assertThat(letter.html())
                .contains("href=\"https://id.acme.example/reset#token=" + Samples.TOKEN + "\"")
                .contains(">https://id.acme.example/reset#token=" + Samples.TOKEN + "<");
    }

    @Test
    void a_changed_password_reads_so() {
        Letter letter = letters.write(Samples.mail(MailKind.PASSWORD_CHANGED));

        assertThat(letter.subject()).isEqualTo("Your password for Acme was changed");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                The password of the account alice at Acme was changed on 1 March 2026 at 12:34 UTC.

                If it was you, all is well.

                If it was not you, somebody else can use your account. \
                Ask for a new password at once where you sign in: setting it signs everybody out. \
                Then revoke the API keys that you do not know.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @Test
    void a_link_to_google_reads_so() {
        Letter letter = letters.write(Samples.mail(MailKind.GOOGLE_LINKED));

        assertThat(letter.subject()).isEqualTo("You can sign in to Acme with Google");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Signing in with Google was added to the account alice at Acme on 1 March 2026 at 12:34 UTC.

                If it was you, all is well.

                If it was not you, somebody else can use your account. \
                Ask for a new password at once where you sign in: setting it signs everybody out. \
                Then sign in with it, unlink Google, and revoke the API keys that you do not know.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @Test
    void a_leaked_key_reads_so() {
        Letter letter = letters.write(Samples.mail(MailKind.KEY_LEAKED));

        assertThat(letter.subject()).isEqualTo("An API key for Acme was found in public and revoked");
        assertThat(letter.plain()).isEqualTo("""
                Hello,

                Somebody found an API key for Acme in public and showed it to us. \
                It is called deploy and begins with rst_AbCd1234; \
                you get this mail as alice, who made it or owns the organisation it is of.

                Whoever has a key can use it, so it was revoked on 1 March 2026 at 12:34 UTC and works no more.

                Make a new key for whatever used it, and find out how it became public: \
                a repository, a log, a screenshot. Look at what was done with it in the meantime.

                This mail was sent by Acme, https://id.acme.example. Nobody reads the answers to it.
                """);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void html_and_plain_text_say_the_same(MailKind kind) {
        Letter letter = letters.write(Samples.mail(kind));

        for (Block block : letter.blocks()) {
            assertThat(letter.plain()).contains(block.plain());
            assertThat(letter.html()).contains(Html.escape(block.plain()));
        }
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void html_loads_nothing_and_runs_nothing(MailKind kind) {
        assertThat(letters.write(Samples.mail(kind)).html())
                .doesNotContainIgnoringCase("<img", "<script", "<link", "<style", "<iframe", "url(", "@import", " src=")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">");
    }

    @ParameterizedTest
    @EnumSource(value = MailKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN_CODE")
    void what_a_stranger_chose_is_escaped_in_html(MailKind kind) {
        String html = letters.write(Samples.mail(kind, "a@example.com", "<a href=\"https://evil.example\">'&"))
                .html();

        assertThat(html)
                .contains("&lt;a href=&quot;https://evil.example&quot;&gt;&#39;&amp;")
                .doesNotContain("<a href=\"https://evil");
    }

    @Test
    void a_token_cannot_leave_the_links_fragment() {
        OutgoingMail mail = Samples.mail(
                MailKind.PASSWORD_RECOVERY,
                "a@example.com",
                Map.of(
                        MailParameter.USERNAME, new SecretText("alice"),
                        MailParameter.TOKEN, new SecretText("a b\"<\n>")));

        assertThat(letters.write(mail).plain()).contains("/reset#token=a+b%22%3C%0A%3E\n");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void a_mail_without_what_its_kind_needs_is_a_bug_and_the_message_tells_no_secret(MailKind kind) {
        OutgoingMail mail = Samples.mail(kind, "a@example.com", Map.of());

        assertThatThrownBy(() -> letters.write(mail))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(kind.name());
    }

    @Test
    void a_letter_in_a_log_shows_no_secret() {
        assertThat(letters.write(Samples.mail(MailKind.VERIFY_EMAIL)).toString())
                .doesNotContain(Samples.CODE)
                .contains("Your code for Acme");
    }
}
