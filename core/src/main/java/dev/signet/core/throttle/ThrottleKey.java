package dev.signet.core.throttle;

import dev.signet.core.shared.Digest;
import java.util.List;

/**
 * What is counted: a rule for somebody.
 *
 * @param rule the rule's name
 * @param subject a digest of who or what it is counted for, so that no address is kept in a counter
 */
public record ThrottleKey(String rule, Digest subject) {
    /** The key of this rule for these parts together. */
    public static ThrottleKey of(ThrottleRule rule, String... parts) {
        // A separator that no part can hold keeps ("ab", "c") and ("a", "bc") apart.
        return new ThrottleKey(rule.name(), Digest.sha256(String.join("\0", List.of(parts))));
    }
}
