package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that somebody else signed, checked under the rules of RFC 8725: by a key that they published and the header
 * names, by an algorithm that is expected of them, and of no other type (section 3.11). A key that a token brings along or
 * points to is not looked at, and the token refused.
 */
final class ForeignTokens {
    private static final Set<String> DANGEROUS = Set.of("crit", "b64", "jku", "jwk", "x5u", "x5c");
    private static final String JWT = "JWT";

    private final RemoteKeys keys;
    private final Set<JWSAlgorithm> algorithms;

    ForeignTokens(RemoteKeys keys, Set<JWSAlgorithm> algorithms) {
        this.keys = keys;
        this.algorithms = algorithms;
    }

    /**
     * What a token says whose signature is good; whether that is true for us now is for others to say. Refuses with this
     * refusal, and as {@link RemoteKeys#verifier}.
     */
    Result<Claims> claims(String token, Refusal bad) {
        if (!CompactForm.fits(token) || !CompactForm.matches(token)) {
            return Result.refused(bad);
        }
        String[] parts = token.split("\\.", -1);
        return header(parts[0])
                .map(header -> keys.verifier(header.getKeyID(), header.getAlgorithm(), bad)
                        .flatMap(verifier ->
                                isSigned(verifier, header, parts) ? read(parts[1], bad) : Result.refused(bad)))
                .orElseGet(() -> Result.refused(bad));
    }

    private Optional<JWSHeader> header(String part) {
        try {
            Map<String, Object> members = Claims.members(part);
            if (members.get("alg") instanceof String name
                    && members.get("kid") instanceof String keyId
                    && !keyId.isEmpty()
                    && isTyped(members)
                    && Collections.disjoint(members.keySet(), DANGEROUS)) {
                JWSAlgorithm algorithm = new JWSAlgorithm(name);
                return algorithms.contains(algorithm)
                        ? Optional.of(
                                new JWSHeader.Builder(algorithm).keyID(keyId).build())
                        : Optional.empty();
            }
            return Optional.empty();
        } catch (ParseException notAHeader) {
            return Optional.empty();
        }
    }

    // Other tokens of the same issuer say that they are others: access tokens for its clients, logout tokens, events.
    private static boolean isTyped(Map<String, Object> members) {
        return !members.containsKey("typ") || (members.get("typ") instanceof String type && JWT.equalsIgnoreCase(type));
    }

    private static boolean isSigned(JWSVerifier verifier, JWSHeader header, String[] parts) {
        byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        try {
            return verifier.verify(header, input, new Base64URL(parts[2]));
        } catch (JOSEException e) {
            // A bad signature is not an exception there: this one is the provider's.
            throw new IllegalStateException("a signature could not be checked", e);
        }
    }

    private static Result<Claims> read(String part, Refusal bad) {
        try {
            return Result.ok(new Claims(Claims.members(part)));
        } catch (ParseException notClaims) {
            return Result.refused(bad);
        }
    }
}
