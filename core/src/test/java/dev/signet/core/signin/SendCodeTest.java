package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.parameter;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.contract.Given;
import dev.signet.core.mailing.DeliverMail;
import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.verification.CodeRefusal;
import dev.signet.core.verification.CodeSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5, send-code; section 1, "Limits" and "No account enumeration". */
class SendCodeTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_address_is_mailed_a_code_that_is_good_for_ten_minutes() {
        CodeSent sent = ok(town.trySendCode(ADDRESS, client(1)));

        OutgoingMail mail = town.takeOnlyMail();
        assertThat(mail.kind()).isEqualTo(MailKind.SIGN_IN_CODE);
        assertThat(mail.to()).isEqualTo(Town.email(ADDRESS));
        assertThat(parameter(mail, MailParameter.CODE)).matches("[0-9]{6}");
        assertThat(mail.expiresAt()).isEqualTo(town.clock().instant().plus(Duration.ofMinutes(10)));
        assertThat(sent.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sent.resendAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_answer_and_the_mail_are_the_same_with_an_account_a_claim_or_neither() {
        town.settle("hershel", ADDRESS);
        town.register("maggie", "maggie@example.com", GOOD_PASSWORD, client(5));
        town.takeMail();

        for (String address : List.of(ADDRESS, "maggie@example.com", "nobody@example.com")) {
            CodeSent sent = ok(town.trySendCode(address, client(1)));
            assertThat(sent.expiresIn()).isEqualTo(Duration.ofMinutes(10));
            assertThat(sent.resendAfter()).isEqualTo(Duration.ofMinutes(1));
            OutgoingMail mail = town.takeOnlyMail();
            assertThat(mail.kind()).isEqualTo(MailKind.SIGN_IN_CODE);
            assertThat(mail.parameters()).containsOnlyKeys(MailParameter.CODE);
        }
    }

    @Test
    void a_deactivated_person_gets_the_same_answer_and_no_mail() {
        String address = deactivated();

        CodeSent sent = ok(town.trySendCode(address, client(1)));

        assertThat(sent.expiresIn()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sent.resendAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(delivered()).isEmpty();
    }

    @Test
    void an_active_person_gets_the_mail() {
        town.settle("hershel", ADDRESS);

        ok(town.trySendCode(ADDRESS, client(1)));

        assertThat(delivered()).extracting(OutgoingMail::kind).containsExactly(MailKind.SIGN_IN_CODE);
    }

    @Test
    void the_code_of_a_deactivated_person_signs_nobody_in() {
        String address = deactivated();
        ok(town.trySendCode(address, client(1)));
        Instant now = town.clock().instant();
        LeasedMail unsent =
                town.stores().outbox().lease(1, now, now.plusSeconds(1)).get(0);
        String code = parameter(unsent.mail(), MailParameter.CODE);

        assertThat(refusal(town.trySignInWithCode(address, code, client(1)))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void within_a_minute_the_same_client_gets_no_second_mail_but_its_challenge_and_the_true_wait() {
        CodeSent first = ok(town.trySendCode(ADDRESS, client(1)));
        town.takeOnlyMail();
        town.wait(Duration.ofSeconds(20));

        CodeSent second = ok(town.trySendCode(ADDRESS, client(1)));

        assertThat(town.takeMail()).isEmpty();
        assertThat(second.challengeId()).isEqualTo(first.challengeId());
        assertThat(second.resendAfter()).isEqualTo(Duration.ofSeconds(40));
        assertThat(second.expiresIn()).isEqualTo(Duration.ofMinutes(10).minusSeconds(20));
    }

    @Test
    void another_client_is_not_told_of_the_owners_challenge() {
        CodeSent owners = ok(town.trySendCode(ADDRESS, client(1)));
        CodeSent strangers = ok(town.trySendCode(ADDRESS, client(9)));

        assertThat(strangers.challengeId()).isNotEqualTo(owners.challengeId());
        assertThat(town.takeMail()).hasSize(2);
    }

    @Test
    void mail_for_registering_and_for_signing_in_is_counted_apart() {
        town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        town.takeOnlyMail();

        ok(town.trySendCode(ADDRESS, client(1)));

        assertThat(town.takeOnlyMail().kind()).isEqualTo(MailKind.SIGN_IN_CODE);
    }

    @Test
    void a_client_asks_thirty_times_an_hour_for_whatever_address() {
        for (int i = 0; i < 30; i++) {
            ok(town.trySendCode("person" + i + "@example.com", client(1)));
        }

        RateLimited refused = (RateLimited) refusal(town.trySendCode(ADDRESS, client(1)));

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofHours(1));
        ok(town.trySendCode(ADDRESS, client(2)));
    }

    private String deactivated() {
        Account account = new Given(town.stores()).deactivated();
        return account.email().orElseThrow().value();
    }

    private List<OutgoingMail> delivered() {
        List<OutgoingMail> delivered = new ArrayList<>();
        int handled = new DeliverMail(
                        town.stores().outbox(),
                        mail -> {
                            delivered.add(mail);
                            return new Delivery.Delivered();
                        },
                        town.clock())
                .deliverDue();
        assertThat(handled).as("rows in the outbox").isGreaterThan(0);
        return delivered;
    }
}
