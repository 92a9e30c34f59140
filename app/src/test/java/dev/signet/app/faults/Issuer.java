package dev.signet.app.faults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.app.journey.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Somebody else who issues tokens, and publishes the key to them. */
final class Issuer implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int SECONDS_OF_A_TOKEN = 3600;

    private final RSAKey key;
    private final HttpServer http;

    private Issuer(RSAKey key, HttpServer http) {
        this.key = key;
        this.http = http;
    }

    static Issuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS)
                .keyID("one")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        http.createContext("/keys", exchange -> send(exchange, keys));
        http.start();
        return new Issuer(key, http);
    }

    private static void send(HttpExchange exchange, byte[] keys) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/jwk-set+json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
        }
    }

    /** Where the key is. */
    String keys() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/keys";
    }

    /** A token with these claims, issued then. */
    String token(Instant issuedAt, Map<String, ?> claims) throws JOSEException {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plusSeconds(SECONDS_OF_A_TOKEN)));
        claims.forEach(all::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
        token.sign(new RSASSASigner(key));
        return Secrets.remember(token.serialize());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
