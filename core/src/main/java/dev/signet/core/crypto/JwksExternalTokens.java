package dev.signet.core.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import dev.signet.core.authentication.ExternalTokens;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Result;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Session tokens of Clerk-compatible issuers, each checked by the keys of the issuer that it names: RS256, ES256 or EdDSA,
 * times with a minute of leeway.
 *
 * <p>A verified token is remembered by its SHA-256 until it ends, for a few minutes at the most: so long a key that was
 * withdrawn may still be good.
 */
public final class JwksExternalTokens implements ExternalTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
    private static final Duration COOL_DOWN = Duration.ofSeconds(30);
    private static final Duration LONGEST_REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, ForeignTokens> issuers = new HashMap<>();
    private final ExternalForm form;
    private final Cache<Digest, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    private record Remembered(ExternalIdentity identity, Instant checkedAt) {
        boolean isGoodAt(Instant now) {
            return now.isBefore(identity.expiresAt().plus(Claims.LEEWAY))
                    && Duration.between(checkedAt, now).abs().compareTo(LONGEST_REMEMBERED) < 0;
        }
    }

    /**
     * Tokens of these issuers.
     *
     * @param issuers where each publishes its keys, by its {@code iss}
     * @param authorizedParties what {@code azp} may be; none: anything, or nothing
     */
    public JwksExternalTokens(Map<String, KeySetSource> issuers, Set<String> authorizedParties, Clock clock) {
        issuers.forEach((issuer, keys) ->
                this.issuers.put(issuer, new ForeignTokens(new RemoteKeys(keys, COOL_DOWN, clock), ALGORITHMS)));
        this.form = new ExternalForm(Set.copyOf(authorizedParties));
    }

    @Override
    public Result<ExternalIdentity> verify(String token, Instant now) {
        if (!CompactForm.fits(token)) {
            return Result.refused(CommonRefusal.INVALID_TOKEN);
        }
        Digest digest = Digest.sha256(token);
        return Optional.ofNullable(remembered.getIfPresent(digest))
                .filter(known -> known.isGoodAt(now))
                .map(known -> Result.ok(known.identity()))
                .orElseGet(() -> check(token, now).map(identity -> {
                    remembered.put(digest, new Remembered(identity, now));
                    return identity;
                }));
    }

    private Result<ExternalIdentity> check(String token, Instant now) {
        return issuer(token)
                .map(tokens -> tokens.claims(token, CommonRefusal.INVALID_TOKEN).flatMap(claims -> read(claims, now)))
                .orElseGet(() -> Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    /** By whose keys it has to be checked: what it says of that, true or not, chooses among the trusted ones alone. */
    private Optional<ForeignTokens> issuer(String token) {
        if (!CompactForm.matches(token)) {
            return Optional.empty();
        }
        try {
            return new Claims(Claims.members(token.split("\\.", -1)[1]))
                    .text("iss")
                    .map(issuers::get);
        } catch (ParseException notClaims) {
            return Optional.empty();
        }
    }

    private Result<ExternalIdentity> read(Claims claims, Instant now) {
        try {
            return form.read(claims, now).map(Result::ok).orElseGet(() -> Result.refused(CommonRefusal.INVALID_TOKEN));
        } catch (ParseException malformed) {
            return Result.refused(CommonRefusal.INVALID_TOKEN);
        }
    }
}
