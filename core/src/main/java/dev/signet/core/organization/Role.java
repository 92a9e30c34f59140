package dev.signet.core.organization;

/** What a person is in an organisation. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER
}
