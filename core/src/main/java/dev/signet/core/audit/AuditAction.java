package dev.signet.core.audit;

/**
 * What can have happened. No enum, since a trail may hold what a newer version has told: nodes of two versions share a
 * database while one follows the other, and either has to be able to read it.
 *
 * @param code the stable name, {@code thing.happened}
 */
public record AuditAction(String code) {
    public static final AuditAction ACCOUNT_CREATED = new AuditAction("account.created");
    public static final AuditAction ACCOUNT_RENAMED = new AuditAction("account.renamed");
    public static final AuditAction PASSWORD_SET = new AuditAction("password.set");
    public static final AuditAction PASSWORD_RECOVERED = new AuditAction("password.recovered");
    public static final AuditAction RECOVERY_REQUESTED = new AuditAction("recovery.requested");
    public static final AuditAction SIGN_IN_FAILED = new AuditAction("sign_in.failed");
    public static final AuditAction SESSION_STARTED = new AuditAction("session.started");
    public static final AuditAction SESSION_ORGANIZATION_SWITCHED = new AuditAction("session.organization_switched");
    public static final AuditAction SESSION_ENDED = new AuditAction("session.ended");
    public static final AuditAction OTHER_SESSIONS_ENDED = new AuditAction("session.others_ended");
    public static final AuditAction ALL_SESSIONS_ENDED = new AuditAction("session.all_ended");
    public static final AuditAction REFRESH_TOKEN_REUSED = new AuditAction("refresh_token.reused");
    public static final AuditAction GOOGLE_LINKED = new AuditAction("google.linked");
    public static final AuditAction GOOGLE_UNLINKED = new AuditAction("google.unlinked");
    public static final AuditAction API_KEY_CREATED = new AuditAction("api_key.created");
    public static final AuditAction API_KEY_REVOKED = new AuditAction("api_key.revoked");
    public static final AuditAction CLI_LOGIN_STARTED = new AuditAction("cli_login.started");
    public static final AuditAction CLI_LOGIN_AUTHORIZED = new AuditAction("cli_login.authorized");
    public static final AuditAction CLI_LOGIN_DENIED = new AuditAction("cli_login.denied");
    public static final AuditAction CLI_LOGIN_COMPLETED = new AuditAction("cli_login.completed");
    public static final AuditAction API_KEY_LEAK_REPORTED = new AuditAction("api_key.leak_reported");
    public static final AuditAction ORGANIZATION_CREATED = new AuditAction("organization.created");
    public static final AuditAction ORGANIZATION_CHANGED = new AuditAction("organization.changed");
    public static final AuditAction ORGANIZATION_DELETED = new AuditAction("organization.deleted");
    public static final AuditAction ORGANIZATION_SUSPENDED = new AuditAction("organization.suspended");
    public static final AuditAction ORGANIZATION_UNSUSPENDED = new AuditAction("organization.unsuspended");
    public static final AuditAction ORGANIZATION_BILLING_SET = new AuditAction("organization.billing_set");
    public static final AuditAction PROJECT_CREATED = new AuditAction("project.created");
    public static final AuditAction PROJECT_RENAMED = new AuditAction("project.renamed");
    public static final AuditAction PROJECT_DELETED = new AuditAction("project.deleted");
    public static final AuditAction MEMBER_ADDED = new AuditAction("member.added");
    public static final AuditAction MEMBER_ROLE_CHANGED = new AuditAction("member.role_changed");
    public static final AuditAction MEMBER_REMOVED = new AuditAction("member.removed");
    public static final AuditAction SIGNING_KEY_ADDED = new AuditAction("signing_key.added");
    public static final AuditAction SIGNING_KEYS_REPLACED = new AuditAction("signing_keys.replaced");
    public static final AuditAction MAIL_HASTENED = new AuditAction("mail.hastened");
    public static final AuditAction USER_BILLING_SET = new AuditAction("user.billing_set");
    public static final AuditAction USER_ACTIVATED = new AuditAction("user.activated");
    public static final AuditAction USER_DEACTIVATED = new AuditAction("user.deactivated");
}
