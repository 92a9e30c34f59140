package dev.signet.core.crypto;

import com.nimbusds.jose.JWSAlgorithm;
import dev.signet.core.google.GoogleIdentity;
import dev.signet.core.google.GoogleRefusal;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.GoogleTokens;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Google's ID tokens, signed with RS256 by the keys that Google publishes. Every audience of a token has to be one of
 * ours (OpenID Connect Core section 3.1.3.7, rule 3), and its times may be a minute off.
 */
public final class JwksGoogleTokens implements GoogleTokens {
    private static final Set<String> ISSUERS = Set.of("accounts.google.com", "https://accounts.google.com");
    // Google has written it both ways.
    private static final Set<Object> VERIFIED = Set.of(true, "true");
    private static final Duration COOL_DOWN = Duration.ofMinutes(1);

    private final ForeignTokens tokens;
    private final Set<String> clientIds;

    /**
     * Tokens for these clients.
     *
     * @param keys where Google publishes its keys
     */
    public JwksGoogleTokens(Set<String> clientIds, KeySetSource keys, Clock clock) {
        if (clientIds.isEmpty()) {
            throw new IllegalArgumentException("no clients");
        }
        this.clientIds = Set.copyOf(clientIds);
        this.tokens = new ForeignTokens(new RemoteKeys(keys, COOL_DOWN, clock), Set.of(JWSAlgorithm.RS256));
    }

    @Override
    public Result<GoogleIdentity> verify(SecretText credential, Optional<String> nonce, Instant now) {
        return tokens.claims(credential.reveal(), GoogleRefusal.INVALID_GOOGLE_CREDENTIAL)
                .flatMap(claims -> identity(claims, nonce, now)
                        .map(Result::ok)
                        .orElseGet(() -> Result.refused(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL)));
    }

    private Optional<GoogleIdentity> identity(Claims claims, Optional<String> nonce, Instant now) {
        try {
            List<String> audience = claims.texts("aud");
            boolean ours = claims.text("iss").filter(ISSUERS::contains).isPresent()
                    && !audience.isEmpty()
                    && clientIds.containsAll(audience)
                    && (nonce.isEmpty() || nonce.equals(claims.text("nonce")));
            return ours
                            && claims.holdAt(now)
                            && claims.any("email_verified")
                                    .filter(VERIFIED::contains)
                                    .isPresent()
                    ? convert(claims)
                    : Optional.empty();
        } catch (ParseException notOfItsType) {
            return Optional.empty();
        }
    }

    private static Optional<GoogleIdentity> convert(Claims claims) throws ParseException {
        Optional<EmailAddress> address =
                claims.text("email").flatMap(text -> EmailAddress.parse(text).toOptional());
        Optional<String> hostedDomain = claims.text("hd").filter(domain -> !domain.isBlank());
        return claims.text("sub")
                .flatMap(GoogleSubject::parse)
                .flatMap(subject -> address.map(email -> new GoogleIdentity(subject, email, hostedDomain)));
    }
}
