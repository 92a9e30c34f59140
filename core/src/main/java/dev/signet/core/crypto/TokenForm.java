package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands in an access token: written and read here, and nowhere read more loosely than it is written. */
final class TokenForm {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SESSION = "sid";
    private static final String ORGANIZATION = "org_id";
    private static final String SCOPE = "scope";
    private static final String EVERYTHING = "*";

    private final TokenParties parties;

    TokenForm(TokenParties parties) {
        this.parties = parties;
    }

    JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
    }

    /** Times are written to the second, rounded down: an issuing time must not lie in the future. */
    JWTClaimsSet claims(AccessClaims claims, UUID tokenId) {
        Date issuedAt = seconds(claims.issuedAt());
        return new JWTClaimsSet.Builder()
                .issuer(parties.issuer())
                .audience(parties.audience())
                .subject(claims.userId().toString())
                .claim(SESSION, claims.sessionId().toString())
                .jwtID(tokenId.toString())
                .issueTime(issuedAt)
                .notBeforeTime(issuedAt)
                .expirationTime(seconds(claims.expiresAt()))
                .claim(ORGANIZATION, claims.organizationId().toString())
                .claim(SCOPE, EVERYTHING)
                .build();
    }

    /**
     * The {@code kid} in a token's header; empty unless that is just what {@link #header} writes. One more member is one
     * too many: so no {@code crit} goes unread, and no key that a token brings along or points to is looked at (RFC 8725
     * sections 3.1 and 3.10).
     */
    Optional<String> keyId(String token) throws ParseException {
        String json = new Base64URL(token.substring(0, token.indexOf('.'))).decodeToString();
        // The library's own header parser fails on a JSON null and overlooks an empty crit.
        Map<String, Object> members =
                Optional.ofNullable(JSONObjectUtils.parse(json)).orElseGet(Map::of);
        return members.get("kid") instanceof String keyId
                        && members.equals(header(keyId).toJSONObject())
                ? Optional.of(keyId)
                : Optional.empty();
    }

    /** The claims; empty when one is missing, malformed or not for this audience. Times are not compared with now. */
    Optional<AccessClaims> read(JWTClaimsSet claims) {
        try {
            boolean ours = parties.issuer().equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of(parties.audience()))
                    && EVERYTHING.equals(claims.getStringClaim(SCOPE))
                    && UUID_TEXT.matcher(text(claims.getJWTID())).matches();
            boolean validFromIssuing = time(claims.getIssueTime()).equals(time(claims.getNotBeforeTime()));
            return ours && validFromIssuing ? convert(claims) : Optional.empty();
        } catch (ParseException notOfItsType) {
            return Optional.empty();
        }
    }

    private static Optional<AccessClaims> convert(JWTClaimsSet claims) throws ParseException {
        Optional<UserId> user = UserId.parse(text(claims.getSubject()));
        Optional<SessionId> session = SessionId.parse(text(claims.getStringClaim(SESSION)));
        Optional<OrganizationId> organization = OrganizationId.parse(text(claims.getStringClaim(ORGANIZATION)));
        Optional<Instant> issuedAt = time(claims.getIssueTime());
        Optional<Instant> expiresAt = time(claims.getExpirationTime());
        return user.flatMap(userId ->
                session.flatMap(sessionId -> organization.flatMap(organizationId -> issuedAt.flatMap(from ->
                        expiresAt.map(until -> new AccessClaims(userId, sessionId, organizationId, from, until))))));
    }

    private static String text(String claim) {
        return Optional.ofNullable(claim).orElse("");
    }

    private static Optional<Instant> time(Date claim) {
        return Optional.ofNullable(claim).map(Date::toInstant);
    }

    private static Date seconds(Instant time) {
        return Date.from(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
