package dev.signet.core;

import java.security.Provider;

/** Who signs the tokens of a town: who signs a server's, where that runs here; the tests of the tokens are with the JDK's. */
final class Signatures {
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private Signatures() {}

    static SignetBuilder choose(SignetBuilder builder) {
        try {
            Provider fast =
                    (Provider) Class.forName(PROVIDER).getField("INSTANCE").get(null);
            return fast.getService("Signature", "SHA256withECDSA") == null ? builder : builder.signatures(fast);
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return builder;
        }
    }
}
