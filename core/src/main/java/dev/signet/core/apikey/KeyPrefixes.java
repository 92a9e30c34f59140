package dev.signet.core.apikey;

/** What the raw keys of each surface begin with. */
public record KeyPrefixes(KeyPrefix organization, KeyPrefix project, KeyPrefix envelope, KeyPrefix user) {
    /** The ones that the APIs' references show. */
    public static KeyPrefixes standard() {
        return new KeyPrefixes(
                new KeyPrefix("capy_live_"), new KeyPrefix("capy_live_"), new KeyPrefix("sk_"), new KeyPrefix("rst_"));
    }

    /** The one of this surface. */
    public KeyPrefix of(KeySurface surface) {
        return switch (surface) {
            case ORGANIZATION -> organization;
            case PROJECT -> project;
            case ENVELOPE -> envelope;
            case USER -> user;
        };
    }
}
