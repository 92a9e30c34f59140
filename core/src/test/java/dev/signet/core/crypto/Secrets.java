package dev.signet.core.crypto;

import dev.signet.core.shared.SecretText;

/** Root secrets for tests. */
final class Secrets {
    private Secrets() {}

    static RootSecret first() {
        return of("a first secret that is long enough");
    }

    static RootSecret second() {
        return of("a second secret that is long enough");
    }

    private static RootSecret of(String text) {
        return RootSecret.parse(new SecretText(text)).toOptional().orElseThrow();
    }
}
