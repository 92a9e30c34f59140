package dev.signet.core.registration;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why somebody cannot have the account they ask for. */
public enum RegistrationRefusal implements Refusal {
    /** Usernames are public, so this may be told. */
    USERNAME_TAKEN;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "username_taken";
    }

    @Override
    public String message() {
        return "This username is taken.";
    }
}
