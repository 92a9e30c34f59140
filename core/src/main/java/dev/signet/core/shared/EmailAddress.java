package dev.signet.core.shared;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address in the one form in which it is stored, compared and written to: trimmed, lower-cased, the domain in
 * ASCII, by the rules of IDNA2003 (RFC 3490), which are those that the JDK has. Dots and plus-tags are kept: only the
 * provider knows what they mean.
 *
 * @param value at most 254 octets (RFC 5321 section 4.5.3.1)
 */
public record EmailAddress(String value) {
    private static final int MOST_OCTETS = 254;
    private static final int MOST_LOCAL_OCTETS = 64;
    // A dot-atom (RFC 5322 section 3.2.3), with letters beyond ASCII (RFC 6531). Quoted local parts are not taken.
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final Result<EmailAddress> REFUSED = Result.refused(new InvalidValue("must be a mail address"));

    public EmailAddress {
        if (value.isEmpty() || value.indexOf('@') < 1) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Reads what a person typed; refuses with {@link InvalidValue} what no mail could be sent to. */
    public static Result<EmailAddress> parse(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > MOST_OCTETS) {
            return REFUSED;
        }
        String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        String domain;
        try {
            domain = IDN.toASCII(trimmed.substring(at + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return REFUSED;
        }
        String value = local + "@" + domain;
        boolean fits = octets(local) <= MOST_LOCAL_OCTETS && octets(value) <= MOST_OCTETS;
        boolean formed =
                LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches();
        return fits && formed ? Result.ok(new EmailAddress(value)) : REFUSED;
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return value;
    }
}
