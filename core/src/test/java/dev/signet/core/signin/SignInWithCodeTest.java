package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.account.Password;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.AccountReader;
import dev.signet.core.principal.Person;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.verification.CodeRefusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5, verify-code; section 1, "Codes, claims, recovery". */
class SignInWithCodeTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_code_signs_in_the_account_of_its_address() {
        town.settle("hershel", ADDRESS);
        Account account = town.stores().accounts().findByEmail(email(ADDRESS)).orElseThrow();

        TokenPair pair = town.signInWithCode(ADDRESS);

        Person person = town.person(pair);
        assertThat(pair.userId()).isEqualTo(account.id()).isEqualTo(person.userId());
        assertThat(pair.access().expiresIn()).isEqualTo(Duration.ofMinutes(15));
        assertThat(pair.refreshToken().reveal()).matches("[A-Za-z0-9_-]{86}");
        assertThat(town.signet().listSessions().list(new AccountReader(person.userId(), person)))
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.session().method()).isEqualTo(SignInMethod.CODE);
                    assertThat(listed.session().expiresAt())
                            .isEqualTo(town.clock().instant().plus(Duration.ofDays(30)));
                });
        assertThat(town.stores()
                        .auditTrail()
                        .byActor(account.id(), PageRequest.first())
                        .items())
                .extracting(AuditEvent::action)
                .startsWith(AuditAction.SESSION_STARTED);
    }

    @Test
    void an_unknown_address_becomes_a_new_verified_person_with_a_place_of_their_own() {
        TokenPair pair = town.signInWithCode(ADDRESS);

        Account account = town.stores().accounts().findByEmail(email(ADDRESS)).orElseThrow();
        assertThat(account.id()).isEqualTo(pair.userId());
        assertThat(account.username().value()).isEqualTo("hershel");
        assertThat(account.hasPassword()).isFalse();
        assertThat(town.stores().memberships().find(town.person(pair).organizationId(), account.id()))
                .hasValueSatisfying(membership -> assertThat(membership.role()).isEqualTo(Role.OWNER));
    }

    @Test
    void the_second_time_it_is_the_same_person() {
        TokenPair first = town.signInWithCode(ADDRESS);
        town.wait(Duration.ofMinutes(2));

        assertThat(town.signInWithCode(ADDRESS).userId()).isEqualTo(first.userId());
    }

    @Test
    void pre_hijack_what_strangers_claimed_on_the_address_vanishes() {
        ChallengeId strangers = town.register("wanted", ADDRESS, GOOD_PASSWORD, client(9));
        String strangersCode = town.takeCode();

        town.signInWithCode(ADDRESS);

        assertThat(refusal(town.verify(ADDRESS, strangersCode, strangers))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.trySignIn("wanted", GOOD_PASSWORD, client(9))).code())
                .isEqualTo("invalid_credentials");
        assertThat(refusal(town.trySignIn(ADDRESS, GOOD_PASSWORD, client(9))).code())
                .isEqualTo("invalid_credentials");
        ok(town.tryRegister("wanted", "somebody@example.com", GOOD_PASSWORD, client(2)));
    }

    @Test
    void a_code_for_registering_signs_nobody_in_and_the_other_way_round() {
        ChallengeId registering = town.register("hershel", ADDRESS, GOOD_PASSWORD, client(1));
        String verification = town.takeCode();
        ChallengeId signingIn = ok(town.trySendCode(ADDRESS, client(1))).challengeId();
        String signIn = town.takeCode();

        assertThat(refusal(town.trySignInWithCode(ADDRESS, verification, registering, client(1))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.verify(ADDRESS, signIn, signingIn))).isEqualTo(CodeRefusal.INVALID_CODE);
        ok(town.trySignInWithCode(ADDRESS, signIn, signingIn, client(1)));
    }

    @Test
    void a_code_works_once_with_its_challenge_or_without() {
        ChallengeId challenge = ok(town.trySendCode(ADDRESS, client(1))).challengeId();
        String code = town.takeCode();
        ok(town.trySignInWithCode(ADDRESS, code, challenge, client(1)));

        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, challenge, client(1))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, client(1)))).isEqualTo(CodeRefusal.INVALID_CODE);
    }

    @Test
    void a_code_on_another_device_of_the_same_person_stays_good() {
        String here = town.sendCode(ADDRESS, client(1));
        String there = town.sendCode(ADDRESS, client(2));

        TokenPair one = ok(town.trySignInWithCode(ADDRESS, here, client(1)));
        TokenPair two = ok(town.trySignInWithCode(ADDRESS, there, client(2)));

        assertThat(two.userId()).isEqualTo(one.userId());
        assertThat(two.refreshToken()).isNotEqualTo(one.refreshToken());
        ok(town.authenticate(one.access().token().reveal()));
        ok(town.authenticate(two.access().token().reveal()));
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        String code = town.sendCode(ADDRESS, client(1));
        town.wait(Duration.ofMinutes(10));

        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, client(1)))).isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(town.stores().accounts().findByEmail(email(ADDRESS))).isEmpty();
    }

    @Test
    void who_signed_in_by_code_sets_a_first_password_soon_and_refreshing_is_no_signing_in() {
        TokenPair pair = town.signInWithCode(ADDRESS);
        ChangePassword.Request first = new ChangePassword.Request(Optional.empty(), Password.of(GOOD_PASSWORD));
        town.wait(ChangePassword.RECENT.plusMillis(1));
        TokenPair refreshed = town.refresh(pair);
        assertThat(refusal(town.signet().changePassword().change(town.person(refreshed), first, client(1))))
                .isEqualTo(SignInRefusal.RECENT_SIGN_IN_REQUIRED);

        TokenPair recent = town.signInWithCode(ADDRESS);
        ok(town.signet().changePassword().change(town.person(recent), first, client(1)));

        town.refresh(recent);
        assertThat(refusal(town.tryRefresh(refreshed))).isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
        ok(town.trySignIn(ADDRESS, GOOD_PASSWORD, client(1)));
    }
}
