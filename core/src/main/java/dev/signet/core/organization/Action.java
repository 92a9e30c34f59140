package dev.signet.core.organization;

import static dev.signet.core.organization.Role.ADMIN;
import static dev.signet.core.organization.Role.MEMBER;
import static dev.signet.core.organization.Role.OWNER;

import dev.signet.core.scope.Scope;

/**
 * What can be done in an organisation: the permission table. Each action names the weakest role that may, the scope that
 * a key needs besides, and whether the key of a single project may at all.
 */
public enum Action {
    SEE_ORGANIZATION(MEMBER, Scope.ORGANIZATIONS_READ, true),
    SEE_MEMBERS(MEMBER, Scope.ORGANIZATIONS_READ, false),
    LIST_KEYS(MEMBER, Scope.API_KEYS_READ, true),
    CREATE_PROJECT_KEY(MEMBER, Scope.API_KEYS_WRITE, true),
    REVOKE_OWN_KEY(MEMBER, Scope.API_KEYS_WRITE, true),
    REVOKE_ANY_KEY(ADMIN, Scope.API_KEYS_WRITE, true),
    CREATE_ORGANIZATION_KEY(ADMIN, Scope.API_KEYS_WRITE, false),
    LEAVE(MEMBER, Scope.ORGANIZATIONS_WRITE, false),
    MANAGE(ADMIN, Scope.ORGANIZATIONS_WRITE, false),
    MANAGE_OWNERS(OWNER, Scope.ORGANIZATIONS_WRITE, false),
    DELETE_ORGANIZATION(OWNER, Scope.ORGANIZATIONS_WRITE, false),
    SEE_AUDIT_EVENTS(ADMIN, Scope.ORGANIZATIONS_READ, false);

    private final Role weakest;
    // A record of one String: nothing in it changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Scope scope;

    private final boolean openToProjectKeys;

    Action(Role weakest, Scope scope, boolean openToProjectKeys) {
        this.weakest = weakest;
        this.scope = scope;
        this.openToProjectKeys = openToProjectKeys;
    }

    /** Whether this role may. */
    public boolean isFor(Role role) {
        return role.isAtLeast(weakest);
    }

    /** What a key needs besides the role. */
    public Scope scope() {
        return scope;
    }

    /** Whether the key of a single project may, inside that project. */
    public boolean isOpenToProjectKeys() {
        return openToProjectKeys;
    }
}
