package dev.signet.core.throttle;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.otherCode;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.principal.Caller;
import dev.signet.core.registration.ResendVerification;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInRefusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Limits": what holds across use cases. */
class LimitsTest {
    private static final String WRONG = "not the password";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void requests_for_mail_of_every_kind_count_together_and_the_thirty_first_waits_for_the_hour_to_end() {
        Caller caller = client(9);
        for (int i = 0; i < 10; i++) {
            ok(town.trySendCode("sent" + i + "@example.com", caller));
            ok(town.signet().startRecovery().start(email("lost" + i + "@example.com"), caller));
        }
        for (int i = 0; i < 5; i++) {
            ok(town.tryRegister("name" + i, "new" + i + "@example.com", GOOD_PASSWORD, caller));
            ok(resend("new" + i + "@example.com", caller));
        }
        town.wait(Duration.ofMinutes(20));

        RateLimited untilTheHourEnds = new RateLimited(Duration.ofMinutes(40));
        assertThat(refusal(town.trySendCode("more@example.com", caller))).isEqualTo(untilTheHourEnds);
        assertThat(refusal(town.signet().startRecovery().start(email("more@example.com"), caller)))
                .isEqualTo(untilTheHourEnds);
        assertThat(refusal(resend("new1@example.com", caller))).isEqualTo(untilTheHourEnds);
        assertThat(refusal(town.tryRegister("more", "more@example.com", GOOD_PASSWORD, caller)))
                .isEqualTo(untilTheHourEnds);
        ok(town.trySendCode("more@example.com", client(10)));
    }

    @Test
    void all_addresses_of_one_network_of_ipv6_are_one_client_and_those_of_the_next_are_another() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(town.trySignIn("nobody", WRONG, from("2001:db8:0:1:" + i + "::1"))))
                    .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }

        assertThat(refusal(town.trySignIn("nobody", WRONG, from("2001:db8:0:1:ffff:ffff:ffff:ffff"))))
                .isInstanceOf(RateLimited.class);
        assertThat(refusal(town.trySignIn("nobody", WRONG, from("2001:db8:0:2::1"))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void neighbours_in_ipv4_are_no_one_client() {
        for (int i = 0; i < 5; i++) {
            refusal(town.trySignIn("nobody", WRONG, from("192.0.2.1")));
        }

        assertThat(refusal(town.trySignIn("nobody", WRONG, from("192.0.2.2"))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void a_stranger_who_fails_for_somebody_keeps_them_from_neither_codes_nor_recovery_nor_google() {
        town.settle("hershel", "hershel@gmail.com");
        for (int stranger = 1; stranger <= 10; stranger++) {
            for (int i = 0; i < 5; i++) {
                town.trySignIn("hershel", WRONG, client(stranger));
                town.trySignIn("hershel@gmail.com", WRONG, client(stranger));
                town.trySignInWithCode("hershel@gmail.com", "123456", client(stranger));
            }
        }
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(50))))
                .isInstanceOf(RateLimited.class);

        town.signInWithCode("hershel@gmail.com");
        ok(town.trySignInWithGoogle(town.googleCredential("110169484474386276334", "hershel@gmail.com")));
        town.takeMail();
        ok(town.signet().startRecovery().start(email("hershel@gmail.com"), client(50)));
        assertThat(town.takeMail()).hasSize(1);
    }

    @Test
    void what_is_refused_while_waiting_makes_the_wait_no_longer() {
        for (int i = 0; i < 5; i++) {
            town.trySignIn("nobody", WRONG, client(1));
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(refusal(town.trySignIn("nobody", WRONG, client(1))))
                    .isEqualTo(new RateLimited(Duration.ofSeconds(1)));
        }

        town.wait(Duration.ofSeconds(1));
        assertThat(refusal(town.trySignIn("nobody", WRONG, client(1)))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        assertThat(refusal(town.trySignIn("somebody-else", WRONG, client(1))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void a_code_has_five_attempts_without_limits_too() {
        try (Town unlimited = new Town(builder -> builder.withoutRateLimits())) {
            for (int i = 0; i < 200; i++) {
                unlimited.trySignIn("nobody", WRONG, client(1));
                ok(unlimited.trySendCode("other" + i + "@example.com", client(1)));
            }
            assertThat(refusal(unlimited.trySignIn("nobody", WRONG, client(1))))
                    .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
            unlimited.takeMail();
            ChallengeId challenge =
                    ok(unlimited.trySendCode("ada@example.com", client(1))).challengeId();
            String code = unlimited.takeCode();
            for (int i = 0; i < 5; i++) {
                unlimited.trySignInWithCode("ada@example.com", otherCode(code), challenge, client(1));
            }
            assertThat(unlimited
                            .trySignInWithCode("ada@example.com", code, challenge, client(1))
                            .toOptional())
                    .isEmpty();
        }
    }

    private Result<?> resend(String address, Caller caller) {
        return town.signet()
                .resendVerification()
                .resend(new ResendVerification.Request(email(address), Optional.empty()), caller);
    }

    private static Caller from(String address) {
        try {
            ClientAddress client =
                    ClientAddress.of(address, InetAddress.getByName(address).getAddress());
            return new Caller(Optional.empty(), client, "test/1.0", "request");
        } catch (UnknownHostException noLiteral) {
            throw new AssertionError(noLiteral);
        }
    }
}
