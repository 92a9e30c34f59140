package dev.signet.core.recovery;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** The one answer for a recovery token that is unknown, expired, replaced by a newer one or used. */
public enum RecoveryRefusal implements Refusal {
    INVALID_TOKEN;

    @Override
    public Kind kind() {
        return Kind.REJECTED;
    }

    @Override
    public String code() {
        return "invalid_token";
    }

    @Override
    public String message() {
        return "The recovery link is wrong or no longer valid. Ask for a new one.";
    }
}
