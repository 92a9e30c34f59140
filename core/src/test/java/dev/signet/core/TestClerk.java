package dev.signet.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An external issuer of session tokens, as Clerk is one. */
public final class TestClerk {
    /** Its {@code iss}. */
    public static final String ISSUER = "https://clerk.example.com";

    /** The web site whose tokens are taken. */
    public static final String PARTY = "https://app.example.com";

    private static final long LIFE_SECONDS = 60;

    private final TestIssuer issuer = TestIssuer.ec();

    /** What signs its tokens. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** What a token says of somebody who is in no organisation. */
    public static Map<String, Object> claims(String subject, Instant issuedAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", subject);
        claims.put("azp", PARTY);
        claims.put("sid", "sess_1");
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("nbf", issuedAt.getEpochSecond() - 10);
        claims.put("exp", issuedAt.getEpochSecond() + LIFE_SECONDS);
        return claims;
    }

    /** A token of somebody who is in no organisation, with other claims. */
    public String token(String subject, Instant issuedAt, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = claims(subject, issuedAt);
        change.accept(claims);
        return issuer.token(claims);
    }

    /** A token of somebody who is in no organisation. */
    public String token(String subject, Instant issuedAt) {
        return token(subject, issuedAt, claims -> {});
    }

    /** A token of somebody who is active in an organisation, in the older format. */
    public String token(String subject, String organization, String role, Instant issuedAt) {
        return token(subject, issuedAt, claims -> {
            claims.put("org_id", organization);
            claims.put("org_role", role);
            claims.put("org_slug", organization + "-slug");
        });
    }
}
