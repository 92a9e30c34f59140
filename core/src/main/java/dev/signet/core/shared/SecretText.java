package dev.signet.core.shared;

/**
 * A secret in text form. Its {@code toString} is masked, so that it cannot reach a log or a message by accident.
 *
 * @param reveal the secret itself
 */
public record SecretText(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
