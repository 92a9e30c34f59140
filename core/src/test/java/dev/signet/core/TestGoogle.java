package dev.signet.core;

import dev.signet.core.crypto.KeySetSource;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Google, as far as it makes ID tokens. */
public final class TestGoogle implements KeySetSource {
    /** The clients that it makes them for. */
    public static final Set<String> CLIENTS =
            Set.of("web.apps.googleusercontent.com", "ios.apps.googleusercontent.com");

    private static final long LIFE_SECONDS = 3600;

    private final TestIssuer issuer = TestIssuer.sharingRsaKey();

    @Override
    public CompletableFuture<String> fetch() {
        return issuer.fetch();
    }

    /** What signs its tokens. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** What a token of a verified address says that was made now. */
    public static Map<String, Object> claims(String subject, String email, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://accounts.google.com");
        claims.put("aud", "web.apps.googleusercontent.com");
        claims.put("azp", "web.apps.googleusercontent.com");
        claims.put("sub", subject);
        claims.put("email", email);
        claims.put("email_verified", true);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFE_SECONDS);
        return claims;
    }

    /** A token that was made now. */
    public SecretText credential(String subject, String email, Instant now) {
        return credential(subject, email, now, claims -> {});
    }

    /** The same with other claims. */
    public SecretText credential(String subject, String email, Instant now, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = claims(subject, email, now);
        change.accept(claims);
        return new SecretText(issuer.token(claims));
    }
}
