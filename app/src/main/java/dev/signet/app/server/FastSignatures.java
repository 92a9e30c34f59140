package dev.signet.app.server;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider of ECDSA that is several times as fast as the JDK's own, on the platforms that it was built for. */
public final class FastSignatures {
    private static final Logger LOG = LoggerFactory.getLogger(FastSignatures.class);
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private FastSignatures() {}

    /** The provider, when its classes and its native library load here. */
    public static Optional<Provider> find() {
        try {
            // By name, since it is not there to compile against on every platform.
            Provider provider =
                    (Provider) Class.forName(PROVIDER).getField("INSTANCE").get(null);
            Signature signature = Signature.getInstance("SHA256withECDSA", provider);
            LOG.debug("Signatures by {}", signature.getProvider());
            return Optional.of(provider);
        } catch (ReflectiveOperationException | GeneralSecurityException | LinkageError notHere) {
            LOG.debug("The faster one does not run here", notHere);
            return Optional.empty();
        }
    }

    /** What was found, and a line in the log where that is none; for who has come so far that they need it. */
    static Optional<Provider> told(Optional<Provider> found) {
        if (found.isEmpty()) {
            LOG.info("Signatures by the JDK's own provider, as the faster one does not run here");
        }
        return found;
    }
}
