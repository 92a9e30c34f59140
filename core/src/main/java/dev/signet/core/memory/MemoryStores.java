package dev.signet.core.memory;

import dev.signet.core.OversightStores;
import dev.signet.core.Stores;
import dev.signet.core.account.Account;
import dev.signet.core.account.AccountLocks;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Usernames;
import dev.signet.core.apikey.ApiKey;
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
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.PasswordLogins;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenges;

/**
 * All ports in memory, empty at first. Threads share it safely: one lock guards everything, and a transaction holds it
 * from beginning to end. Nothing expired is cleared away, so it is no store for a server that runs for weeks.
 */
public final class MemoryStores implements Stores {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final Table<UserId, Account> accountTable = new Table<>(transactions);
    private final Table<OrganizationId, OrganizationRow> organizationTable = new Table<>(transactions);
    private final Table<ProjectId, ProjectRow> projectTable = new Table<>(transactions);
    private final Table<ApiKeyId, ApiKey> keyTable = new Table<>(transactions);
    private final Table<SessionId, SessionRow> sessionTable = new Table<>(transactions);
    private final Table<MailId, MailRow> mailTable = new Table<>(transactions);

    private final MemoryAccounts accounts = new MemoryAccounts(transactions, accountTable);
    private final GoogleLinks googleLinks = new MemoryGoogleLinks(transactions, accountTable);
    private final Usernames usernames = new MemoryUsernames(transactions);
    private final MemoryRegistrationClaims registrationClaims = new MemoryRegistrationClaims(transactions);
    private final PasswordLogins passwordLogins = new MemoryPasswordLogins(transactions, accounts, registrationClaims);
    private final MemoryMemberships memberships = new MemoryMemberships(transactions, accountTable);
    private final Organizations organizations = new MemoryOrganizations(transactions, memberships, organizationTable);
    private final ExternalPeople externalPeople =
            new MemoryExternalPeople(transactions, accountTable, organizations, organizationTable, memberships);
    private final Projects projects = new MemoryProjects(transactions, memberships, organizationTable, projectTable);
    private final KeyOwners keyOwners = new KeyOwners(memberships, accountTable, organizationTable, projectTable);
    private final MemoryApiKeys apiKeys = new MemoryApiKeys(transactions, keyTable, keyOwners);
    private final MemorySessions sessions = new MemorySessions(transactions, sessionTable, accountTable);
    private final ActiveOrganizations activeOrganizations =
            new MemoryActiveOrganizations(transactions, organizations, sessionTable);
    private final SigningKeys signingKeys = new MemorySigningKeys(transactions);
    private final Challenges challenges = new MemoryChallenges(transactions);
    private final RecoveryTokens recoveryTokens = new MemoryRecoveryTokens(transactions);
    private final MemoryCliLogins cliLogins = new MemoryCliLogins(transactions);
    private final MemoryCredentials credentials = new MemoryCredentials(
            transactions,
            organizations,
            memberships,
            externalPeople,
            apiKeys,
            keyOwners,
            accountTable,
            organizationTable,
            sessionTable);
    private final BrowserSessions browserSessions = new MemoryBrowserSessions(transactions, credentials, sessionTable);
    private final Outbox outbox = new MemoryOutbox(transactions, mailTable);
    private final AuditTrail auditTrail = new MemoryAuditTrail(transactions);
    private final OversightStores oversight = new OversightStores(
            new MemoryAccountOversight(transactions, accountTable),
            new MemoryOrganizationOversight(transactions, organizationTable),
            new MemoryKeyOversight(transactions, keyTable, apiKeys),
            new MemoryOutboxOversight(transactions, mailTable));
    private final Throttle throttle = new MemoryThrottle(transactions);

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public AccountLocks accountLocks() {
        return accounts;
    }

    @Override
    public Usernames usernames() {
        return usernames;
    }

    @Override
    public RegistrationClaims registrationClaims() {
        return registrationClaims;
    }

    @Override
    public GoogleLinks googleLinks() {
        return googleLinks;
    }

    @Override
    public PasswordLogins passwordLogins() {
        return passwordLogins;
    }

    @Override
    public ExternalPeople externalPeople() {
        return externalPeople;
    }

    @Override
    public Organizations organizations() {
        return organizations;
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public Projects projects() {
        return projects;
    }

    @Override
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public KeyLocks keyLocks() {
        return apiKeys;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public SessionLocks sessionLocks() {
        return sessions;
    }

    @Override
    public ActiveOrganizations activeOrganizations() {
        return activeOrganizations;
    }

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public Challenges challenges() {
        return challenges;
    }

    @Override
    public RecoveryTokens recoveryTokens() {
        return recoveryTokens;
    }

    @Override
    public CliLogins cliLogins() {
        return cliLogins;
    }

    @Override
    public DeviceGrants deviceGrants() {
        return cliLogins;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public BrowserSessions browserSessions() {
        return browserSessions;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    public OversightStores oversight() {
        return oversight;
    }

    @Override
    public Throttle throttle() {
        return throttle;
    }
}
