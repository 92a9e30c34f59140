package dev.signet.mail;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every mail of this server has in common.
 *
 * @param from the sender's address
 * @param productName how the product is called in mails, and the sender's display name: 1 to 60 printable characters,
 *     without {@code =?}
 * @param publicUrl where people reach the product, without a slash at its end; links begin with it
 */
public record MailSettings(EmailAddress from, String productName, URI publicUrl) {
    private static final int MOST_CHARACTERS = 60;
    private static final String DEFAULT_PRODUCT = "Signet";
    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\"<>]*?))\\s*<([^<>]*)>\\s*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    // So begins an encoded word (RFC 2047 section 2): a reader would decode what nobody encoded.
    private static final String ENCODED = "=?";

    public MailSettings {
        if (!isName(productName)) {
            throw new IllegalArgumentException("not a product's name");
        }
        String url = publicUrl.toString();
        if (url.endsWith("/")) {
            publicUrl = URI.create(url.substring(0, url.length() - 1));
        }
    }

    /**
     * Reads the sender as operators write it: {@code no-reply@example.com}, or with the product's name before it,
     * {@code Example <no-reply@example.com>} (RFC 5322 section 3.4). Without a name the product is called Signet.
     */
    public static Result<MailSettings> parse(String from, URI publicUrl) {
        Matcher named = NAME_AND_ADDRESS.matcher(from);
        if (!named.matches()) {
            return EmailAddress.parse(from).map(address -> new MailSettings(address, DEFAULT_PRODUCT, publicUrl));
        }
        String quoted = named.group(1);
        String written = (quoted == null ? named.group(2) : quoted).strip();
        String name = written.isEmpty() ? DEFAULT_PRODUCT : written;
        if (!isName(name)) {
            return Result.refused(new InvalidValue("must have 1 to " + MOST_CHARACTERS
                    + " printable characters, and no " + ENCODED + ", before the address"));
        }
        return EmailAddress.parse(named.group(3)).map(address -> new MailSettings(address, name, publicUrl));
    }

    /** The sender's domain. */
    String domain() {
        return from.value().substring(from.value().lastIndexOf('@') + 1);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= MOST_CHARACTERS
                && !text.contains(ENCODED)
                && !UNPRINTABLE.matcher(text).find();
    }
}
