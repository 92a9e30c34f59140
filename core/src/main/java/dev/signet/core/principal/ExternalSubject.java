package dev.signet.core.principal;

import java.util.Optional;

/**
 * Whom a token of an external issuer is about, and where: all of it by which they are looked up.
 *
 * @param organization the issuer's id of the organisation; empty: none, so the personal one
 */
public record ExternalSubject(String issuer, String subject, Optional<String> organization) {}
