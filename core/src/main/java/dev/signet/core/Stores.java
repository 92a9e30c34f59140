package dev.signet.core;

import dev.signet.core.account.AccountLocks;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Usernames;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeyLocks;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.authentication.BrowserSessions;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.DeviceGrants;
import dev.signet.core.google.GoogleLinks;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Organizations;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.project.Projects;
import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.registration.RegistrationClaims;
import dev.signet.core.session.ActiveOrganizations;
import dev.signet.core.session.SessionLocks;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.signin.PasswordLogins;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenges;

/**
 * The ports that keep state, all over the same store: work in {@link #transactions()} covers every one of them. Times
 * are kept to the millisecond. To add something under an id that is in use is a bug, and throws.
 */
public interface Stores {
    Transactions transactions();

    Accounts accounts();

    AccountLocks accountLocks();

    Usernames usernames();

    RegistrationClaims registrationClaims();

    GoogleLinks googleLinks();

    PasswordLogins passwordLogins();

    ExternalPeople externalPeople();

    Organizations organizations();

    Memberships memberships();

    Projects projects();

    ApiKeys apiKeys();

    KeyLocks keyLocks();

    Sessions sessions();

    SessionLocks sessionLocks();

    ActiveOrganizations activeOrganizations();

    SigningKeys signingKeys();

    Challenges challenges();

    RecoveryTokens recoveryTokens();

    CliLogins cliLogins();

    DeviceGrants deviceGrants();

    Credentials credentials();

    BrowserSessions browserSessions();

    Outbox outbox();

    AuditTrail auditTrail();

    OversightStores oversight();

    Throttle throttle();
}
