package dev.signet.core.authentication;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why a form does nothing. */
public enum SubmitRefusal implements Refusal {
    /** It did its work the first time. */
    ALREADY_SUBMITTED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "already_submitted";
    }

    @Override
    public String message() {
        return "This form was sent before and has done its work. Nothing was done again.";
    }
}
