package dev.signet.jdbc;

import dev.signet.core.OversightStores;
import dev.signet.core.Stores;
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
import dev.signet.core.shared.Sealer;
import dev.signet.core.signin.PasswordLogins;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.tx.StoreUnavailable;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenges;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Every store on one PostgreSQL database, whose schema {@link Migrations} makes. All of them throw {@link
 * StoreUnavailable} when the database cannot be reached or does not answer in time.
 */
public final class JdbcStores implements Stores {
    private final Sql sql;
    private final SigningKeys signingKeys;
    private final Credentials credentials;
    private final Optional<CachedCredentials> cached;
    private final Outbox outbox;

    /**
     * The stores over these connections; they ask the database each time who is calling.
     *
     * @param source hands out connections that commit each statement, as READ COMMITTED; {@link Database} has such a one
     * @param sealer keeps mail parameters and private signing keys unreadable at rest
     * @param afterMail is run, in the thread that wrote it, after a commit that put mail into the outbox; it has to
     *     return at once
     */
    public JdbcStores(DataSource source, Sealer sealer, Runnable afterMail) {
        this(new Sql(source), sealer, afterMail, Optional.empty());
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
        return new JdbcStores(sql, sealer, afterMail, Optional.of(cached));
    }

    private JdbcStores(Sql sql, Sealer sealer, Runnable afterMail, Optional<CachedCredentials> cached) {
        this.sql = sql;
        this.cached = cached;
        credentials = cached.<Credentials>map(memory -> memory).orElseGet(() -> new JdbcCredentials(sql));
        signingKeys = new JdbcSigningKeys(sql, sealer);
        outbox = new JdbcOutbox(sql, new SealedParameters(sealer), afterMail);
    }

    @Override
    public Transactions transactions() {
        return new JdbcTransactions(sql);
    }

    @Override
    public Accounts accounts() {
        return new JdbcAccounts(sql);
    }

    @Override
    public AccountLocks accountLocks() {
        return new JdbcAccountLocks(sql);
    }

    @Override
    public Usernames usernames() {
        return new JdbcUsernames(sql);
    }

    @Override
    public RegistrationClaims registrationClaims() {
        return new JdbcRegistrationClaims(sql);
    }

    @Override
    public GoogleLinks googleLinks() {
        return new JdbcGoogleLinks(sql);
    }

    @Override
    public PasswordLogins passwordLogins() {
        return new JdbcPasswordLogins(sql);
    }

    @Override
    public ExternalPeople externalPeople() {
        return new JdbcExternalPeople(sql);
    }

    @Override
    public Organizations organizations() {
        return new JdbcOrganizations(sql);
    }

    @Override
    public Memberships memberships() {
        return new JdbcMemberships(sql);
    }

    @Override
    public Projects projects() {
        return new JdbcProjects(sql);
    }

    @Override
    public ApiKeys apiKeys() {
        return new JdbcApiKeys(sql);
    }

    @Override
    public KeyLocks keyLocks() {
        return new JdbcApiKeys(sql);
    }

    @Override
    public Sessions sessions() {
        return new JdbcSessions(sql);
    }

    @Override
    public SessionLocks sessionLocks() {
        return new JdbcSessionLocks(sql);
    }

    @Override
    public ActiveOrganizations activeOrganizations() {
        return new JdbcActiveOrganizations(sql);
    }

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public Challenges challenges() {
        return new JdbcChallenges(sql);
    }

    @Override
    public RecoveryTokens recoveryTokens() {
        return new JdbcRecoveryTokens(sql);
    }

    @Override
    public CliLogins cliLogins() {
        return new JdbcCliLogins(sql);
    }

    @Override
    public DeviceGrants deviceGrants() {
        return new JdbcCliLogins(sql);
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public BrowserSessions browserSessions() {
        return new JdbcBrowserSessions(sql);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public AuditTrail auditTrail() {
        return new JdbcAuditTrail(sql);
    }

    @Override
    public OversightStores oversight() {
        return new OversightStores(
                new JdbcAccountOversight(sql),
                new JdbcOrganizationOversight(sql),
                new JdbcKeyOversight(sql),
                new JdbcOutboxOversight(sql));
    }

    @Override
    public Throttle throttle() {
        return new JdbcThrottle(sql);
    }

    /** What became of the questions who is calling. */
    public CacheCounts credentialCounts() {
        return cached.map(CachedCredentials::counts).orElseGet(CacheCounts::none);
    }

    /** What removes what has had its time. */
    public Purge purge() {
        return new Purge(sql);
    }
}
