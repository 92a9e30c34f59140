package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.organization.Organization;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** That work which throws leaves nothing behind in any port of any store. */
public interface RollbackContract extends StoresContract {
    /** Later than what was there before. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    /** One in an hour. */
    ThrottleRule ONCE = new ThrottleRule.Quota("once", 1, Duration.ofHours(1));

    @Test
    default void nothing_new_stays_in_any_port() {
        Account person = Given.person(Given.address());
        EmailAddress address = person.email().orElseThrow();
        RegistrationClaim claim = claim(address);
        Challenge challenge = ChallengesContract.challenge(address, CodePurpose.SIGN_IN, Given.client("192.0.2.1"), 0);
        ApiKey key = Given.newKey(new ApiKeyOwner.OfUser(person.id()), person.id());
        OutgoingMail mail = mail();
        Digest token = Given.digest();
        ThrottleKey throttled = new ThrottleKey(ONCE.name(), Given.digest());
        AtomicReference<SessionId> session = new AtomicReference<>();

        fail(() -> {
            given().add(person);
            stores().registrationClaims().add(claim, Given.NOW);
            given().project(given().organization(person.id()));
            stores().apiKeys().add(key);
            session.set(given().session(person.id()));
            stores().signingKeys().add(SigningKeysContract.key(1));
            stores().challenges().add(challenge, Given.NOW);
            stores().recoveryTokens().put(person.id(), token, LATER);
            stores().outbox().put(mail);
            stores().auditTrail().append(event(person.id()));
            stores().throttle().take(throttled, ONCE, Given.NOW);
        });

        assertThat(stores().accounts().findByEmail(address)).isEmpty();
        assertThat(stores().usernames().reserve(person.username(), Given.address(), LATER, Given.NOW))
                .isTrue();
        assertThat(stores().registrationClaims().living(address, Given.NOW)).isEmpty();
        assertThat(stores().organizations().findPersonal(person.id())).isEmpty();
        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(person.id()), key.id()))
                .isEmpty();
        assertThat(stores().credentials().key(key.digest())).isEmpty();
        assertThat(stores().credentials().session(session.get())).isEmpty();
        assertThat(stores().signingKeys().all()).isEmpty();
        assertThat(stores().challenges().consume(challenge.id(), Given.NOW)).isFalse();
        assertThat(stores().recoveryTokens().find(token, Given.NOW)).isEmpty();
        assertThat(lease()).isEmpty();
        assertThat(stores().auditTrail()
                        .byActor(person.id(), PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(stores().throttle().take(throttled, ONCE, Given.NOW)).isEmpty();
    }

    @Test
    default void nothing_that_was_there_is_changed_or_gone() {
        Account person = given().account();
        EmailAddress address = Given.address();
        Username reserved = Given.username();
        stores().usernames().reserve(reserved, address, LATER.plusSeconds(60), Given.NOW);
        RegistrationClaim claim = claim(address);
        stores().registrationClaims().add(claim, Given.NOW);
        ApiKeyId keyId = given().key(person.id());
        ApiKey key = stores().apiKeys()
                .find(new ApiKeyOwner.OfUser(person.id()), keyId)
                .orElseThrow();
        SessionId session = given().session(person.id());
        Digest token = Given.digest();
        stores().recoveryTokens().put(person.id(), token, LATER);
        ThrottleKey throttled = new ThrottleKey(ONCE.name(), Given.digest());
        stores().throttle().take(throttled, ONCE, Given.NOW);

        fail(() -> {
            stores().accounts().setPassword(person.id(), Given.hash(), LATER);
            stores().accounts().rename(person, person.username(), Optional.of("Ada"), LATER);
            stores().usernames().dropReservations(address);
            stores().usernames().release(person.username(), person.id());
            stores().registrationClaims().drop(address);
            stores().apiKeys().revokeAllOfUser(person.id(), LATER);
            stores().apiKeys().markUsed(Map.of(keyId, LATER));
            stores().sessions().endAll(person.id(), LATER);
            stores().recoveryTokens().consume(token, Given.NOW);
            stores().throttle().forget(throttled);
        });

        assertThat(stores().accounts().find(person.id())).contains(person);
        assertThat(stores().usernames().reserve(reserved, Given.address(), LATER, Given.NOW))
                .isFalse();
        assertThat(stores().usernames().reserve(person.username(), Given.address(), LATER, Given.NOW))
                .isFalse();
        assertThat(stores().registrationClaims().living(address, Given.NOW)).containsExactly(claim);
        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(person.id()), keyId))
                .contains(key);
        assertThat(stores().sessions().living(person.id(), Given.NOW)).hasSize(1);
        assertThat(stores().sessions().end(person.id(), session, LATER)).isTrue();
        assertThat(stores().recoveryTokens().consume(token, Given.NOW)).contains(person.id());
        assertThat(stores().throttle().take(throttled, ONCE, Given.NOW)).isPresent();
    }

    @Test
    default void counted_attempts_and_leases_are_taken_back() {
        Challenge challenge =
                ChallengesContract.challenge(Given.address(), CodePurpose.SIGN_IN, Given.client("192.0.2.1"), 0);
        stores().challenges().add(challenge, Given.NOW);
        OutgoingMail mail = mail();
        stores().outbox().put(mail);

        for (int i = 0; i < 2 * Challenge.MOST_ATTEMPTS; i++) {
            fail(() -> {
                stores().challenges().countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW);
                stores().challenges()
                        .countOpenAttempt(
                                challenge.address(), challenge.purpose(), Given.client("192.0.2.1"), Given.NOW);
                stores().challenges().consume(challenge.id(), Given.NOW);
                lease();
                MailLease lease = new MailLease(mail.id(), 1);
                stores().outbox().renew(Set.of(lease), Given.after(Duration.ofDays(1)));
                stores().outbox().delivered(lease, Given.NOW);
            });
        }

        assertThat(lease()).contains(new LeasedMail(mail, 1));
        assertThat(stores().challenges()
                        .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW))
                .contains(challenge);
        assertThat(stores().challenges()
                        .countOpenAttempt(
                                challenge.address(), challenge.purpose(), Given.client("192.0.2.1"), Given.NOW))
                .containsExactly(challenge);
    }

    @Test
    default void the_slug_of_an_organization_that_was_rolled_back_is_free() {
        UserId owner = given().user();
        AtomicReference<Organization> lost = new AtomicReference<>();
        fail(() -> {
            given().organization(owner);
            lost.set(stores().organizations().findPersonal(owner).orElseThrow());
        });

        assertThat(stores().organizations().add(lost.get())).isTrue();
        assertThat(stores().memberships().find(lost.get().id(), owner)).isEmpty();
    }

    private void fail(Runnable work) {
        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    work.run();
                    throw new TransactionsContract.Broken();
                }))
                .isInstanceOf(TransactionsContract.Broken.class);
    }

    private List<LeasedMail> lease() {
        return stores().outbox().lease(1, Given.NOW, LATER);
    }

    private static RegistrationClaim claim(EmailAddress address) {
        return new RegistrationClaim(
                new ClaimId(Given.id()), address, Given.username(), Given.hash(), "192.0.2.1", Given.NOW, LATER);
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                new MailId(Given.id()), MailKind.PASSWORD_CHANGED, Given.address(), Map.of(), Given.NOW, LATER);
    }

    private static AuditEvent event(UserId actor) {
        return new AuditEvent(
                new AuditEventId(Given.id()),
                AuditAction.ACCOUNT_CREATED,
                Optional.empty(),
                Optional.of(actor),
                Optional.empty(),
                actor.toString(),
                "192.0.2.1",
                "r-1",
                Given.NOW);
    }
}
