package dev.signet.core.principal;

import dev.signet.core.organization.Role;
import java.util.Optional;

/**
 * The organisation that a token of an external issuer is active in, as it says.
 *
 * @param id the issuer's id of it
 * @param role what the person is there, in the issuer's words
 * @param slug its name in addresses at the issuer
 */
public record ExternalOrganization(String id, Optional<String> role, Optional<String> slug) {
    private static final String PREFIX = "org:";
    private static final String ADMIN = "admin";

    /** What the person is there in our words: an admin, however that is spelled, else a member. */
    public Role standing() {
        return role.filter(text -> text.equals(ADMIN) || text.equals(PREFIX + ADMIN))
                        .isPresent()
                ? Role.ADMIN
                : Role.MEMBER;
    }
}
