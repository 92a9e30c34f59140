package dev.signet.core.account;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/**
 * A password that may not be set.
 *
 * @param reason the second half of the sentence: what is wrong with it, without the password
 */
public record WeakPassword(String reason) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "weak_password";
    }

    @Override
    public String message() {
        return "The password " + reason + ".";
    }
}
