package dev.signet.core.authentication;

import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.time.Instant;

/** Checks session tokens of external issuers (RFC 7519 under the rules of RFC 8725). */
public interface ExternalTokens {
    /**
     * Whom a token is about that a trusted issuer made and that is valid at this time. Refuses any other with {@link
     * CommonRefusal#INVALID_TOKEN}, and with {@link Overloaded} while the issuer's keys cannot be had.
     */
    Result<ExternalIdentity> verify(String token, Instant now);
}
