package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeyMaker;
import dev.signet.core.shared.SecretText;
import java.time.Instant;

/** Makes keys for ES256 (RFC 7518 section 3.4), named by their thumbprints (RFC 7638). */
public final class Es256KeyMaker implements SigningKeyMaker {
    @Override
    public SigningKey make(int generation, Instant createdAt, Instant signsFrom) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new SigningKey(
                    generation,
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    new SecretText(key.toJSONString()),
                    createdAt,
                    signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }
}
