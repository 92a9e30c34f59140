package dev.signet.core.organization;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why something is not done in an organisation. */
public enum OrganizationRefusal implements Refusal {
    ORGANIZATION_SUSPENDED(Kind.FORBIDDEN, "organization_suspended", "This organization is suspended."),
    SLUG_TAKEN(Kind.CONFLICT, "slug_taken", "This slug is taken."),
    /** The one that came with an account stays, and stays its person's. */
    PERSONAL_ORGANIZATION(
            Kind.CONFLICT, "personal_organization", "A personal organization stays, and stays its person's."),
    /** Who is to become a member has no account. */
    USER_NOT_FOUND(Kind.NOT_FOUND, "user_not_found", "There is no account with this address."),
    ALREADY_MEMBER(Kind.CONFLICT, "already_member", "This person is a member already."),
    /** Roles there follow the tokens of the external issuer. */
    MANAGED_EXTERNALLY(Kind.CONFLICT, "managed_externally", "Roles in this organization are managed elsewhere."),
    LAST_OWNER(Kind.CONFLICT, "last_owner", "An organization needs an owner: make somebody else one first.");

    private final Kind kind;
    private final String code;
    private final String message;

    OrganizationRefusal(Kind kind, String code, String message) {
        this.kind = kind;
        this.code = code;
        this.message = message;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
