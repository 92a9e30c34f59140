package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.session.SigningKey;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be read again is sealed, each value for its own row. */
class SecretsAtRestTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String CODE = "493817";
    private static final String TOKEN = "kZ3vXq8L-recovery-token-0123456789";
    private static final String PRIVATE_PART = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE";

    @Test
    void no_code_no_token_and_no_private_key_is_at_rest_in_clear() {
        MailId mail = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE, MailParameter.USERNAME, "ada"));
        put(MailKind.PASSWORD_RECOVERY, Map.of(MailParameter.TOKEN, TOKEN));
        DATABASE.stores().signingKeys().add(key(1, PRIVATE_PART));

        String dump = DATABASE.dump();

        assertThat(dump).contains(mail.toString(), "verify_email", "public-1");
        assertThat(dump).doesNotContain(CODE, TOKEN, PRIVATE_PART);
    }

    @Test
    void the_parameters_of_a_mail_are_erased_when_it_is_delivered_or_buried() {
        MailId delivered = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        MailId buried = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));

        assertThat(lease(Given.NOW)).hasSize(2);
        DATABASE.stores().outbox().delivered(new MailLease(delivered, 1), Given.NOW);
        DATABASE.stores().outbox().bury(new MailLease(buried, 1), Given.NOW, "no such mailbox");

        assertThat(outcomes()).containsExactly("buried no such mailbox t", "delivered t");
    }

    @Test
    void sealed_parameters_open_in_the_row_of_no_other_mail() {
        put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, "000000"));
        swap("outbox", "sealed_parameters", "id");

        assertThat(lease(Given.NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address = 'thief@example.org'", "kind = 'password_changed'", "kind = 'of_the_future'"})
    void a_mail_that_was_changed_is_not_sent_and_holds_up_no_other(String change) {
        MailId changed = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        MailId good = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        DATABASE.jdbi()
                .useHandle(handle -> handle.execute("UPDATE outbox SET " + change + " WHERE id = ?", changed.value()));

        assertThat(lease(Given.NOW)).extracting(leased -> leased.mail().id()).containsExactly(good);
    }

    @Test
    void mails_that_cannot_be_read_hold_up_none_that_are_due_behind_them() {
        for (int i = 0; i < 5; i++) {
            put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        }
        kind("of_the_future");
        MailId good = put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));

        assertThat(lease(Given.NOW)).extracting(leased -> leased.mail().id()).containsExactly(good);
    }

    @Test
    void a_mail_that_cannot_be_read_is_looked_at_again_each_hour_and_sent_when_it_can() {
        put(MailKind.PASSWORD_CHANGED, Map.of(MailParameter.USERNAME, "ada"), Duration.ofDays(3));
        kind("of_the_future");

        assertThat(lease(Given.NOW)).isEmpty();
        assertThat(lease(Given.after(Duration.ofMinutes(59)))).isEmpty();
        assertThat(lease(Given.after(Duration.ofMinutes(60)))).isEmpty();
        kind("password_changed");

        assertThat(lease(Given.after(Duration.ofHours(2))))
                .extracting(LeasedMail::attempt)
                .containsExactly(3);
    }

    @Test
    void a_mail_that_cannot_be_read_is_buried_when_it_has_expired() {
        put(MailKind.VERIFY_EMAIL, Map.of(MailParameter.CODE, CODE));
        kind("of_the_future");

        assertThat(lease(Given.after(LIFE).minusMillis(1))).isEmpty();
        assertThat(outcomes()).containsExactly("cannot be read f");
        assertThat(lease(Given.after(LIFE).plusSeconds(60))).isEmpty();
        assertThat(outcomes()).containsExactly("buried cannot be read t");
    }

    @Test
    void a_sealed_private_key_opens_in_the_row_of_no_other_key() {
        DATABASE.stores().signingKeys().add(key(1, PRIVATE_PART));
        DATABASE.stores().signingKeys().add(key(2, "another"));
        swap("signing_keys", "sealed_private_jwk", "generation");

        assertThatThrownBy(() -> DATABASE.stores().signingKeys().all()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_public_key_that_was_exchanged_is_not_taken_for_that_of_the_private_one() {
        DATABASE.stores().signingKeys().add(key(1, PRIVATE_PART));
        DATABASE.jdbi().useHandle(handle -> handle.execute("UPDATE signing_keys SET public_jwk = 'a thief''s'"));

        assertThatThrownBy(() -> DATABASE.stores().signingKeys().all()).isInstanceOf(IllegalStateException.class);
    }

    private static List<LeasedMail> lease(Instant now) {
        return DATABASE.stores().outbox().lease(2, now, now.plusSeconds(60));
    }

    /** How each mail ended, why, and whether its parameters are gone. */
    private static List<String> outcomes() {
        return DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT concat_ws(' ', outcome, last_reason, sealed_parameters IS NULL) FROM outbox ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }

    private static void kind(String stored) {
        DATABASE.jdbi().useHandle(handle -> handle.execute("UPDATE outbox SET kind = ?", stored));
    }

    private static MailId put(MailKind kind, Map<MailParameter, String> parameters) {
        return put(kind, parameters, LIFE);
    }

    private static MailId put(MailKind kind, Map<MailParameter, String> parameters, Duration life) {
        MailId id = new MailId(Given.id());
        Map<MailParameter, SecretText> secret = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new SecretText(entry.getValue())));
        DATABASE.stores()
                .outbox()
                .put(new OutgoingMail(id, kind, Given.address(), secret, Given.NOW, Given.after(life)));
        return id;
    }

    private static SigningKey key(int generation, String privatePart) {
        return new SigningKey(
                generation,
                "kid-" + generation,
                "public-" + generation,
                new SecretText(privatePart),
                Given.NOW,
                Given.NOW);
    }

    private static void swap(String table, String column, String key) {
        int swapped = DATABASE.jdbi()
                .withHandle(handle -> handle.execute(
                        "UPDATE %1$s AS one SET %2$s = other.%2$s FROM %1$s AS other WHERE other.%3$s <> one.%3$s"
                                .formatted(table, column, key)));
        assertThat(swapped).isEqualTo(2);
    }
}
