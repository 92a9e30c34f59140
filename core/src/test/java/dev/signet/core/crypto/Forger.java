package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.core.session.SigningKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Makes tokens with any header and claims; with the node's own key, so that nothing but what is forged is wrong. */
final class Forger {
    private final SigningKey key;

    Forger(SigningKey key) {
        this.key = key;
    }

    /** The header that the node writes. */
    Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", key.keyId());
        header.put("typ", "JWT");
        return header;
    }

    /** The claims that the node writes. */
    Map<String, Object> claims() {
        long now = Tokens.NOW.getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://id.example");
        claims.put("aud", "https://api.example");
        claims.put("sub", Tokens.CLAIMS.userId().toString());
        claims.put("sid", Tokens.CLAIMS.sessionId().toString());
        claims.put("org_id", Tokens.CLAIMS.organizationId().toString());
        claims.put("jti", "0193a5b0-0000-7000-8000-000000000004");
        claims.put("iat", now);
        claims.put("nbf", now);
        claims.put("exp", now + 900);
        claims.put("scope", "*");
        return claims;
    }

    /** A well-signed token whose header was changed. */
    String withHeader(Consumer<Map<String, Object>> change) {
        Map<String, Object> header = header();
        change.accept(header);
        return signed(JSONObjectUtils.toJSONString(header), JSONObjectUtils.toJSONString(claims()));
    }

    /** A well-signed token whose claims were changed. */
    String withClaims(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = claims();
        change.accept(claims);
        return signed(JSONObjectUtils.toJSONString(header()), JSONObjectUtils.toJSONString(claims));
    }

    /** A token of these texts, with an ES256 signature by the node's key. */
    String signed(String header, String payload) {
        String input = encoded(header) + "." + encoded(payload);
        return input + "." + signature(input);
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String signature(String input) {
        try {
            return new ECDSASigner(ECKey.parse(key.privateJwk().reveal()))
                    .sign(new JWSHeader(JWSAlgorithm.ES256), input.getBytes(StandardCharsets.US_ASCII))
                    .toString();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
