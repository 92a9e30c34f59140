package dev.signet.jdbc;

import dev.signet.core.OversightStores;
import dev.signet.core.Stores;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Usernames;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.authentication.BrowserSessions;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.google.GoogleLinks;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Organizations;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.project.Projects;
import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.registration.ExternalPeople;
import dev.signet.core.registration.RegistrationClaims;
import dev.signet.core.session.ActiveOrganizations;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.shared.Sealer;
import dev.signet.core.signin.PasswordLogins;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.tx.StoreUnavailable;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenges;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Every store on one PostgreSQL database, whose schema {@link Migrations} makes. All of them throw {@link
 * StoreUnavailable} when the database cannot be reached or does not answer in time.
 */
public final class JdbcStores implements Stores {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Usernames usernames;
    private final RegistrationClaims registrationClaims;
    private final GoogleLinks googleLinks;
    private final PasswordLogins passwordLogins;
    private final ExternalPeople externalPeople;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Projects projects;
    private final ApiKeys apiKeys;
    private final Sessions sessions;
    private final ActiveOrganizations activeOrganizations;
    private final SigningKeys signingKeys;
    private final Challenges challenges;
    private final RecoveryTokens recoveryTokens;
    private final CliLogins cliLogins;
    private final Credentials credentials;
    private final Supplier<CacheCounts> credentialCounts;
    private final BrowserSessions browserSessions;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final OversightStores oversight;
    private final Throttle throttle;
    private final Purge purge;

    /**
     * The stores over these connections; they ask the database each time who is calling.
     *
     * @param source hands out connections that commit each statement, as READ COMMITTED; {@link Database} has such a one
     * @param sealer keeps mail parameters and private signing keys unreadable at rest
     * @param afterMail is run, in the thread that wrote it, after a commit that put mail into the outbox; it has to
     *     return at once
     */
    public JdbcStores(DataSource source, Sealer sealer, Runnable afterMail) {
        this(new Sql(source), sealer, afterMail);
    }

    /**
     * The stores over these connections; who is calling they keep in memory, of what they have read last. What is changed
     * through them holds here at once, and what is changed by others within a second.
     *
     * @param heartbeat of the same database; whoever started it closes it
     */
    public static JdbcStores keepingStep(DataSource source, Sealer sealer, Runnable afterMail, Heartbeat heartbeat) {
        Sql sql = new Sql(source, heartbeat.generations()::changed);
        CachedCredentials cached = new CachedCredentials(new JdbcCredentials(sql), sql, heartbeat, heartbeat.clock());
        return new JdbcStores(sql, sealer, afterMail, cached, cached::counts);
    }

    private JdbcStores(Sql sql, Sealer sealer, Runnable afterMail) {
        this(sql, sealer, afterMail, new JdbcCredentials(sql), CacheCounts::none);
    }

    private JdbcStores(
            Sql sql,
            Sealer sealer,
            Runnable afterMail,
            Credentials credentials,
            Supplier<CacheCounts> credentialCounts) {
        this.credentials = credentials;
        this.credentialCounts = credentialCounts;
        transactions = new JdbcTransactions(sql);
        accounts = new JdbcAccounts(sql);
        usernames = new JdbcUsernames(sql);
        registrationClaims = new JdbcRegistrationClaims(sql);
        googleLinks = new JdbcGoogleLinks(sql);
        passwordLogins = new JdbcPasswordLogins(sql);
        externalPeople = new JdbcExternalPeople(sql);
        organizations = new JdbcOrganizations(sql);
        memberships = new JdbcMemberships(sql);
        projects = new JdbcProjects(sql);
        apiKeys = new JdbcApiKeys(sql);
        sessions = new JdbcSessions(sql);
        activeOrganizations = new JdbcActiveOrganizations(sql);
        signingKeys = new JdbcSigningKeys(sql, sealer);
        challenges = new JdbcChallenges(sql);
        recoveryTokens = new JdbcRecoveryTokens(sql);
        cliLogins = new JdbcCliLogins(sql);
        browserSessions = new JdbcBrowserSessions(sql);
        outbox = new JdbcOutbox(sql, new SealedParameters(sealer), afterMail);
        auditTrail = new JdbcAuditTrail(sql);
        oversight = new OversightStores(
                new JdbcAccountOversight(sql),
                new JdbcOrganizationOversight(sql),
                new JdbcKeyOversight(sql),
                new JdbcOutboxOversight(sql));
        throttle = new JdbcThrottle(sql);
        purge = new Purge(sql);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Accounts accounts() {
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
    public Sessions sessions() {
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

    /** What became of the questions who is calling. */
    public CacheCounts credentialCounts() {
        return credentialCounts.get();
    }

    /** What removes what has had its time. */
    public Purge purge() {
        return purge;
    }
}
