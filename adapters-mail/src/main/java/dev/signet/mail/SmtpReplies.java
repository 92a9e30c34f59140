package dev.signet.mail;

import dev.signet.core.mailing.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a failure means for the mail. Only a permanent reply to the recipient or to the message itself is a reason to
 * give it up; whatever an operator can put right, a wrong password and a sender that is not allowed included, is not.
 */
final class SmtpReplies {
    private static final int FIRST_PERMANENT = 500;

    /** RFC 4954 section 6, and 538 of its predecessor. */
    private static final Set<Integer> ABOUT_AUTHENTICATION = Set.of(530, 534, 535, 538);

    // RFC 5321 section 4.2 and RFC 3463 section 2.
    private static final Pattern STATUS =
            Pattern.compile("([245][0-9]{2})(?:[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3}))?.*");

    private SmtpReplies() {}

    static Delivery judge(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            // A server may quote what it was sent, which is the password.
            return new Delivery.Postponed("the mail server did not accept user and password: " + status(failed));
        }
        Exception link = failed;
        while (link instanceof MessagingException each) {
            if (each instanceof SMTPAddressFailedException recipient) {
                return onReply(recipient.getReturnCode(), "the recipient was answered with " + recipient.getMessage());
            }
            if (each instanceof SMTPSendFailedException sending) {
                return sending.getCommand().startsWith("MAIL")
                        ? new Delivery.Postponed("the sender was answered with " + sending.getMessage())
                        // Without the text, which may quote the message: a filter likes to name the link it objects to.
                        : onReply(sending.getReturnCode(), "the message was answered with " + status(sending));
            }
            link = each.getNextException();
        }
        return new Delivery.Postponed("the mail server could not be used: " + origin(failed));
    }

    // What lies beneath, in one line: what is above it repeats host, port and time limit in several.
    private static String origin(Throwable failed) {
        Throwable origin = failed;
        while (origin instanceof MessagingException && origin.getCause() != null) {
            origin = origin.getCause();
        }
        return origin.toString().lines().findFirst().orElse("").replaceFirst("^[a-z.]+\\.", "");
    }

    private static Delivery onReply(int code, String reason) {
        boolean permanent = code >= FIRST_PERMANENT && !ABOUT_AUTHENTICATION.contains(code);
        return permanent ? new Delivery.Refused(reason) : new Delivery.Postponed(reason);
    }

    private static String status(MessagingException failed) {
        Matcher reply = STATUS.matcher(Optional.ofNullable(failed.getMessage())
                .orElse("")
                .lines()
                .findFirst()
                .orElse(""));
        if (!reply.matches()) {
            return "no reply";
        }
        return Optional.ofNullable(reply.group(2))
                .map(detail -> reply.group(1) + " " + detail)
                .orElse(reply.group(1));
    }
}
