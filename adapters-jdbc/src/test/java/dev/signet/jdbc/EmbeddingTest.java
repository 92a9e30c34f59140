package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.mailing.DeliverMail;
import dev.signet.core.mailing.Delivery;
import dev.signet.core.mailing.MailTransport;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Sealer;
import dev.signet.core.shared.SecretText;
import dev.signet.core.verification.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README of the core shows of PostgreSQL. */
class EmbeddingTest {
    @Test
    void a_service_has_its_accounts_in_its_own_database() {
        ConnectionSettings settings = TestPostgres.emptyDatabase();
        SecretText configured = new SecretText("a secret of the tests, of enough bytes");
        List<OutgoingMail> sent = new ArrayList<>();
        MailTransport transport = mail -> {
            sent.add(mail);
            return new Delivery.Delivered();
        };

        Migrations.run(settings);
        Database database = Database.open(settings, 10);
        RootSecret secret = RootSecret.parse(configured).orThrow();
        Sealer sealer = new AesGcmSealer(secret, new SecureEntropy());
        JdbcStores stores = new JdbcStores(database.dataSource(), sealer, () -> {});
        Signet signet = Signet.builder()
                .stores(stores)
                .secret(secret)
                .issuer("https://accounts.example.com")
                .build();
        DeliverMail deliverMail = new DeliverMail(stores.outbox(), transport, signet.clock());

        EmailAddress email = new EmailAddress("ada@example.com");
        signet.sendCode().send(email, Caller.inProcess()).orThrow();

        deliverMail.deliverDue();
        signet.activity().flush();
        stores.purge().run(signet.clock().instant());

        String code = sent.get(0).parameter(MailParameter.CODE).reveal();
        assertThat(signet.signInWithCode()
                        .signIn(new Guess(email, code, Optional.empty()), Caller.inProcess())
                        .toOptional())
                .isPresent();
        database.close();
    }
}
