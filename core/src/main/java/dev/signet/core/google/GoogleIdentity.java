package dev.signet.core.google;

import dev.signet.core.shared.EmailAddress;
import java.util.Optional;

/**
 * Who somebody is, by Google's word.
 *
 * @param email their address, which Google has verified
 * @param hostedDomain {@code hd}: the organisation whose Google account it is
 */
public record GoogleIdentity(GoogleSubject subject, EmailAddress email, Optional<String> hostedDomain) {
    private static final String GMAIL = "@gmail.com";

    /**
     * Whether the mailbox is Google's own to give, so that its word about the address is as good as a code that was
     * mailed there. Of any other address Google knows only that it was this person's once.
     */
    public boolean isAuthoritative() {
        return email.value().endsWith(GMAIL) || hostedDomain.isPresent();
    }
}
