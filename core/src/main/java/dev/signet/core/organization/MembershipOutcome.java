package dev.signet.core.organization;

/** How changing a membership ended. */
public enum MembershipOutcome {
    DONE,
    NOT_A_MEMBER,
    /** Nothing was written: no owner would have been left. */
    LAST_OWNER
}
