package dev.signet.core.account;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which passwords may be set: a length, no composition rules, nothing that is commonly used or names its owner (NIST SP
 * 800-63B-4 section 3.1.1.2).
 */
public final class PasswordPolicy {
    /** The most code points of a password. */
    public static final int MOST_LENGTH = 128;
    /** The fewest code points of a password where nothing else is configured. */
    public static final int DEFAULT_MIN_LENGTH = 8;

    private final int minLength;
    private final String product;
    private final PasswordStrength strength;

    /**
     * A policy.
     *
     * @param minLength the fewest code points, 8 to 128
     * @param product the name of the product, which is no good password on it
     */
    public PasswordPolicy(int minLength, String product, PasswordStrength strength) {
        if (minLength < DEFAULT_MIN_LENGTH || minLength > MOST_LENGTH) {
            throw new IllegalArgumentException("a minimum length is 8 to 128, not " + minLength);
        }
        this.minLength = minLength;
        this.product = product;
        this.strength = strength;
    }

    /** The same password when this person may set it; refuses with {@link WeakPassword}. */
    public Result<Password> check(Password password, Username username, Optional<EmailAddress> email) {
        if (password.length() < minLength) {
            return Result.refused(new WeakPassword("must have at least " + minLength + " characters"));
        }
        if (password.length() > MOST_LENGTH) {
            return Result.refused(new WeakPassword("must have at most " + MOST_LENGTH + " characters"));
        }
        List<String> personal = new ArrayList<>(List.of(username.value(), product));
        email.ifPresent(address -> {
            personal.add(address.value());
            personal.add(address.localPart());
        });
        return strength.weakness(password, personal)
                .<Result<Password>>map(reason -> Result.refused(new WeakPassword(reason)))
                .orElseGet(() -> Result.ok(password));
    }
}
