package dev.signet.core.verification;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** The one answer for a code that is wrong, unknown, expired, used up or not six digits: they must look the same. */
public enum CodeRefusal implements Refusal {
    INVALID_CODE;

    @Override
    public Kind kind() {
        return Kind.REJECTED;
    }

    @Override
    public String code() {
        return "invalid_code";
    }

    @Override
    public String message() {
        return "The code is wrong or no longer valid.";
    }
}
