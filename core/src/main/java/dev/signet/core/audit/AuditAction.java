package dev.signet.core.audit;

/** What can have happened. */
public enum AuditAction {
    ACCOUNT_CREATED("account.created"),
    ACCOUNT_RENAMED("account.renamed"),
    PASSWORD_SET("password.set"),
    PASSWORD_RECOVERED("password.recovered"),
    RECOVERY_REQUESTED("recovery.requested"),
    SIGN_IN_FAILED("sign_in.failed"),
    SESSION_STARTED("session.started"),
    SESSION_ORGANIZATION_SWITCHED("session.organization_switched"),
    SESSION_ENDED("session.ended"),
    OTHER_SESSIONS_ENDED("session.others_ended"),
    REFRESH_TOKEN_REUSED("refresh_token.reused"),
    GOOGLE_LINKED("google.linked"),
    GOOGLE_UNLINKED("google.unlinked"),
    API_KEY_CREATED("api_key.created"),
    API_KEY_REVOKED("api_key.revoked"),
    CLI_LOGIN_STARTED("cli_login.started"),
    CLI_LOGIN_AUTHORIZED("cli_login.authorized"),
    CLI_LOGIN_DENIED("cli_login.denied"),
    CLI_LOGIN_COMPLETED("cli_login.completed"),
    API_KEY_LEAK_REPORTED("api_key.leak_reported"),
    ORGANIZATION_CREATED("organization.created"),
    ORGANIZATION_CHANGED("organization.changed"),
    ORGANIZATION_DELETED("organization.deleted"),
    ORGANIZATION_SUSPENDED("organization.suspended"),
    ORGANIZATION_UNSUSPENDED("organization.unsuspended"),
    ORGANIZATION_BILLING_SET("organization.billing_set"),
    PROJECT_CREATED("project.created"),
    PROJECT_RENAMED("project.renamed"),
    PROJECT_DELETED("project.deleted"),
    MEMBER_ADDED("member.added"),
    MEMBER_ROLE_CHANGED("member.role_changed"),
    MEMBER_REMOVED("member.removed"),
    SIGNING_KEY_ADDED("signing_key.added"),
    SIGNING_KEYS_REPLACED("signing_keys.replaced"),
    USER_BILLING_SET("user.billing_set"),
    USER_ACTIVATED("user.activated"),
    USER_DEACTIVATED("user.deactivated");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** The stable name, {@code thing.happened}. */
    public String code() {
        return code;
    }
}
