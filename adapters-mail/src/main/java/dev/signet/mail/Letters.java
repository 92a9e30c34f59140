package dev.signet.mail;

import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of each kind of mail. Says why it came, what to do, and what to do for who did not ask for it; anybody can
 * have such a mail sent to anybody.
 */
final class Letters {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final MailSettings settings;
    private final String product;

    Letters(MailSettings settings) {
        this.settings = settings;
        this.product = settings.productName();
    }

    /** Throws for a mail without a parameter that its kind needs. */
    Letter write(OutgoingMail mail) {
        return switch (mail.kind()) {
            case VERIFY_EMAIL -> verifyEmail(mail);
            case SIGN_IN_CODE -> signInCode(mail);
            case ALREADY_REGISTERED -> alreadyRegistered(mail);
            case PASSWORD_RECOVERY -> passwordRecovery(mail);
            case PASSWORD_CHANGED -> passwordChanged(mail);
            case GOOGLE_LINKED -> googleLinked(mail);
            case KEY_LEAKED -> keyLeaked(mail);
        };
    }

    private Letter verifyEmail(OutgoingMail mail) {
        String what = find(mail, MailParameter.USERNAME)
                .map(username -> "the username " + username + " at " + product)
                .orElse("at " + product);
        return letter(
                "Your code for " + product,
                paragraph("Somebody, we hope you, is registering " + what
                        + " with this address. Enter this code to finish:"),
                new Block.Code(get(mail, MailParameter.CODE)),
                paragraph("It works once, and for " + life(mail) + " from when it was asked for. Give it to nobody: "
                        + "nobody at " + product + " will ask you for it."),
                paragraph("If you did not ask for it, or the username is not the one you chose, do not enter it. "
                        + "You need do nothing else: without the code, no account is made."));
    }

    // The same whether or not the address has an account: whoever can have the mail sent may not learn that.
    private Letter signInCode(OutgoingMail mail) {
        return letter(
                "Your code to sign in to " + product,
                paragraph("Somebody, we hope you, wants to sign in to " + product
                        + " with this address. Enter this code to do it:"),
                new Block.Code(get(mail, MailParameter.CODE)),
                paragraph("It works once, and for " + life(mail) + " from when it was asked for. Where this address "
                        + "has no account yet, it opens one. Give it to nobody: nobody at " + product
                        + " will ask you for it."),
                paragraph("If you did not ask for it, do not enter it. You need do nothing else: without the code, "
                        + "nobody is signed in."));
    }

    private Letter alreadyRegistered(OutgoingMail mail) {
        return letter(
                "You already have an account at " + product,
                paragraph("Somebody, probably you, asked to register at " + product
                        + " with this address. It has an account already, with the username "
                        + get(mail, MailParameter.USERNAME) + "."),
                paragraph("If it was you, sign in with that username or this address. If you forgot the password, "
                        + "ask for a new one where you sign in."),
                paragraph("If it was not you, you need do nothing. Nothing has changed, and whoever asked was not "
                        + "told that there is an account."));
    }

    private Letter passwordRecovery(OutgoingMail mail) {
        return letter(
                "Set a new password for " + product,
                paragraph("Somebody, probably you, asked to set a new password for the account "
                        + get(mail, MailParameter.USERNAME) + " at " + product + ". Open this link to do it:"),
                new Block.Link("Set a new password", recoveryLink(get(mail, MailParameter.TOKEN))),
                paragraph("It works once, and for " + life(mail) + " from when it was asked for; a newer link "
                        + "replaces it. The new password signs the account out everywhere."),
                paragraph("If you did not ask for it, do not open the link and give it to nobody. You need do nothing "
                        + "else: the password stays as it is."));
    }

    private Letter passwordChanged(OutgoingMail mail) {
        return letter(
                "Your password for " + product + " was changed",
                paragraph("The password of the account " + get(mail, MailParameter.USERNAME) + " at " + product
                        + " was changed on " + TIME.format(mail.createdAt()) + "."),
                paragraph("If it was you, all is well."),
                paragraph("If it was not you, somebody else can use your account. Ask for a new password at once "
                        + "where you sign in: setting it signs everybody out. Then revoke the API keys that you do "
                        + "not know."));
    }

    private Letter googleLinked(OutgoingMail mail) {
        return letter(
                "You can sign in to " + product + " with Google",
                paragraph("Signing in with Google was added to the account " + get(mail, MailParameter.USERNAME)
                        + " at " + product + " on " + TIME.format(mail.createdAt()) + "."),
                paragraph("If it was you, all is well."),
                paragraph("If it was not you, somebody else can use your account. Ask for a new password at once "
                        + "where you sign in: setting it signs everybody out. Then sign in with it, unlink Google, and "
                        + "revoke the API keys that you do not know."));
    }

    private Letter keyLeaked(OutgoingMail mail) {
        return letter(
                "An API key for " + product + " was found in public and revoked",
                paragraph("Somebody found an API key for " + product + " in public and showed it to us. It is called "
                        + get(mail, MailParameter.KEY_NAME) + " and begins with "
                        + get(mail, MailParameter.KEY_PREFIX) + "; you get this mail as "
                        + get(mail, MailParameter.USERNAME) + ", who made it or owns the organisation it is of."),
                paragraph("Whoever has a key can use it, so it was revoked on " + TIME.format(mail.createdAt())
                        + " and works no more."),
                paragraph("Make a new key for whatever used it, and find out how it became public: a repository, a "
                        + "log, a screenshot. Look at what was done with it in the meantime."));
    }

    private Letter letter(String subject, Block... message) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("Hello,"));
        blocks.addAll(List.of(message));
        blocks.add(paragraph("This mail was sent by " + product + ", " + settings.publicUrl()
                + ". Nobody reads the answers to it."));
        return new Letter(subject, blocks);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text);
    }

    /** In the fragment, which browsers send to no server, so that the token is in no access log. */
    private String recoveryLink(String token) {
        return settings.publicUrl() + "/reset#token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private static String life(OutgoingMail mail) {
        long minutes = Duration.between(mail.createdAt(), mail.expiresAt()).toMinutes();
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String get(OutgoingMail mail, MailParameter parameter) {
        return find(mail, parameter)
                .orElseThrow(() -> new IllegalStateException("a mail " + mail.kind() + " without " + parameter));
    }

    private static Optional<String> find(OutgoingMail mail, MailParameter parameter) {
        return Optional.ofNullable(mail.parameters().get(parameter)).map(SecretText::reveal);
    }
}
