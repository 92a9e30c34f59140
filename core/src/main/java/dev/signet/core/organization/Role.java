package dev.signet.core.organization;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.Locale;

/** What a person is in an organisation, the strongest first. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER;

    /** Reads {@code owner}, {@code admin} or {@code member}; refuses with {@link InvalidValue}. */
    public static Result<Role> parse(String text) {
        for (Role role : values()) {
            if (role.label().equals(text)) {
                return Result.ok(role);
            }
        }
        return Result.refused(new InvalidValue("must be owner, admin or member"));
    }

    /** Its name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is this role or a stronger one. */
    public boolean isAtLeast(Role other) {
        return compareTo(other) <= 0;
    }
}
