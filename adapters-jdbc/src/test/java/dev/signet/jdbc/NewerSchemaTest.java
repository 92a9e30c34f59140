package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Role;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.session.Session;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A node of this version on the schema of the next one, which only adds to it: one that runs goes on while the next one's
 * migrations run, and one may be started, as after a crash or to go back.
 */
class NewerSchemaTest {
    /** From this many uses on a connection's statements are prepared in the server, which then knows their columns. */
    private static final int PREPARED = 6;

    private final ConnectionSettings settings = TestPostgres.migratedDatabase();

    @Test
    void a_node_that_runs_works_on_before_during_and_after_the_next_ones_migrations() {
        try (Database database = Database.open(settings, 1)) {
            JdbcStores stores = stores(database);
            for (int i = 0; i < PREPARED; i++) {
                work(stores);
            }
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(this::migrateToTheNext);
            do {
                work(stores);
            } while (!next.isDone());

            assertThat(next.join()).isEqualTo(1);
            work(stores);
        }
    }

    @Test
    void a_node_that_starts_leaves_the_newer_schema_as_it_is_and_works() {
        migrateToTheNext();
        List<String> newer = history();

        Migrations.run(settings);

        assertThat(history()).isEqualTo(newer).last().isEqualTo("900");
        try (Database database = Database.open(settings, 1)) {
            work(stores(database));
        }
    }

    @Test
    void what_the_next_version_tells_the_trail_is_read() {
        try (Database database = Database.open(settings, 1)) {
            JdbcStores stores = stores(database);
            Account account = new Given(stores).account();
            AuditEvent newer = event(account, new AuditAction("device.added"));
            stores.auditTrail().append(newer);

            assertThat(stores.auditTrail()
                            .byActor(account.id(), PageRequest.first())
                            .items())
                    .containsExactly(newer);
        }
    }

    /** Writes and reads of what the next version has changed. */
    private static void work(JdbcStores stores) {
        Given given = new Given(stores);
        Account account = given.account();
        OrganizationId place = given.organization(account.id());
        Session session = given.newSession(account.id(), Given.NOW, Given.after(Duration.ofHours(1)));
        given.keep(session);
        ApiKeyOwner own = new ApiKeyOwner.OfUser(account.id());
        given.key(account.id());
        ApiKey key = stores.apiKeys().list(own, 1, 10).items().get(0);
        stores.auditTrail().append(event(account, AuditAction.SESSION_STARTED));
        stores.outbox()
                .put(new OutgoingMail(
                        new MailId(Given.id()),
                        MailKind.PASSWORD_CHANGED,
                        Given.address(),
                        Map.of(),
                        Given.NOW,
                        Given.after(Duration.ofDays(1))));

        assertThat(stores.accounts().find(account.id())).contains(account);
        assertThat(stores.organizations().find(place)).isPresent();
        assertThat(stores.credentials().key(key.digest())).isPresent();
        assertThat(stores.sessions().living(account.id(), Given.NOW)).hasSize(1);
        assertThat(stores.memberships().members(place))
                .extracting(member -> member.role())
                .containsExactly(Role.OWNER);
        assertThat(stores.auditTrail()
                        .byActor(account.id(), PageRequest.first())
                        .items())
                .hasSize(1);
        assertThat(stores.outbox().lease(10, Given.NOW, Given.after(Duration.ofSeconds(30))))
                .hasSize(1);
        assertThat(stores.signingKeys().all()).isEmpty();
        assertThat(stores.apiKeys().revoke(own, key.id(), Given.NOW)).isTrue();
        assertThat(stores.oversight().accounts().setActive(account.id(), false, Given.NOW))
                .isPresent();
    }

    private static AuditEvent event(Account account, AuditAction action) {
        return new AuditEvent(
                new AuditEventId(Given.id()),
                action,
                Optional.empty(),
                Optional.of(account.id()),
                Optional.empty(),
                "",
                "192.0.2.1",
                "request",
                Given.NOW);
    }

    private int migrateToTheNext() {
        return Flyway.configure()
                .dataSource(settings.url().reveal(), null, null)
                .locations("classpath:db/migration", "classpath:db/next")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private List<String> history() {
        return Jdbi.create(settings.url().reveal())
                .withHandle(handle -> handle.createQuery(
                                "SELECT version FROM flyway_schema_history ORDER BY installed_rank")
                        .mapTo(String.class)
                        .list());
    }

    private static JdbcStores stores(Database database) {
        return new JdbcStores(database.dataSource(), TestDatabase.SEALER, () -> {});
    }
}
