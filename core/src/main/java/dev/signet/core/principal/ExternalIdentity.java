package dev.signet.core.principal;

import java.time.Instant;
import java.util.Optional;

/**
 * Whom a token of an external issuer is about. The person is known by issuer and subject together, and by nothing else.
 *
 * @param issuedAt what the token says of the organisation is younger than what one says that was issued before
 * @param expiresAt from when on the token is worth nothing
 * @param organization empty: none, so the personal one
 */
public record ExternalIdentity(
        String issuer,
        String subject,
        Instant issuedAt,
        Instant expiresAt,
        Optional<ExternalOrganization> organization) {
    /** What of it says who this is, whatever else this one token says. */
    public ExternalSubject who() {
        return new ExternalSubject(issuer, subject, organization.map(ExternalOrganization::id));
    }
}
