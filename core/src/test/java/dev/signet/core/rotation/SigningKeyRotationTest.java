package dev.signet.core.rotation;

import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.core.Rotation;
import dev.signet.core.Town;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.CommonRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeyRotationTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofHours(12);

    private final Town town = new Town();
    private final Rotation rotation = town.signet().rotation();

    @BeforeEach
    void settle() {
        town.settle("ada", "ada@example.com");
        town.signIn("ada");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nothing_happens_before_its_time() {
        town.wait(Duration.ofDays(89).minusMillis(1));
        keepFresh();

        assertThat(keys()).hasSize(1);
    }

    @Test
    void the_next_key_is_published_a_day_before_it_signs_and_once() {
        town.wait(Duration.ofDays(89));
        keepFresh();
        keepFresh();

        assertThat(keys()).hasSize(2);
        SigningKey next = keys().get(1);
        assertThat(next.generation()).isEqualTo(2);
        assertThat(next.signsFrom()).isEqualTo(now().plus(Duration.ofDays(1)));
        town.wait(Duration.ofMinutes(1));
        assertThat(town.signet().accessTokens().publishedKeys()).contains(next.keyId());
        assertThat(town.signIn("ada")).startsWith(headerOf(keys().get(0)));
        town.wait(Duration.ofDays(1));
        assertThat(town.signIn("ada")).startsWith(headerOf(next));
    }

    @Test
    void a_server_that_did_not_run_for_a_year_gives_its_notice_then() {
        town.wait(Duration.ofDays(365));
        keepFresh();

        assertThat(keys()).hasSize(2);
        assertThat(keys().get(1).signsFrom()).isEqualTo(now().plus(Duration.ofDays(1)));
    }

    @Test
    void the_last_key_is_kept_until_its_tokens_have_expired() {
        rotation.rotateSigningKey().rotate(Caller.inProcess());
        town.wait(Duration.ofDays(1).minusSeconds(1));
        String last = town.signIn("ada");
        assertThat(last).startsWith(headerOf(keys().get(0)));

        town.wait(LIFE.minusSeconds(1));
        keepFresh();
        ok(town.authenticate(last));

        town.wait(HOUR.plusSeconds(2));
        keepFresh();
        assertThat(keys()).singleElement().extracting(SigningKey::generation).isEqualTo(2);
    }

    @Test
    void over_a_year_every_token_is_good_as_long_as_it_lives_and_its_key_was_published_a_day_before() {
        Map<String, Instant> published = new LinkedHashMap<>();
        List<String> living = new ArrayList<>();
        int signers = 0;
        for (int hours = 0; hours < 365 * 24; hours += 6) {
            keepFresh();
            town.wait(Duration.ofMinutes(1));
            String token = town.signIn("ada");
            for (SigningKey key : keys()) {
                assertThat(town.signet().accessTokens().publishedKeys()).contains(key.keyId());
                Instant seen = published.computeIfAbsent(key.keyId(), unused -> now());
                if (token.startsWith(headerOf(key)) && key.generation() > signers) {
                    signers = key.generation();
                    assertThat(signers == 1 || !now().isBefore(seen.plus(Duration.ofDays(1))))
                            .isTrue();
                }
            }
            living.add(token);
            living.forEach(each -> ok(town.authenticate(each)));
            town.wait(Duration.ofHours(6).minusMinutes(1));
            if (living.size() == 2) {
                living.remove(0);
            }
        }
        assertThat(signers).isEqualTo(5);
        assertThat(keys()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_command_publishes_the_next_key_at_once_and_again_changes_nothing() {
        SigningKey first = rotation.rotateSigningKey().rotate(Caller.inProcess());
        town.wait(HOUR);
        SigningKey again = rotation.rotateSigningKey().rotate(Caller.inProcess());

        assertThat(again).isEqualTo(first);
        assertThat(first.generation()).isEqualTo(2);
        assertThat(first.signsFrom()).isEqualTo(now().minus(HOUR).plus(Duration.ofDays(1)));
        town.wait(Duration.ofDays(1));
        assertThat(rotation.rotateSigningKey().rotate(Caller.inProcess()).generation())
                .isEqualTo(3);
    }

    @Test
    void a_leaked_key_is_withdrawn_at_once_with_all_that_it_signed() {
        String leaked = town.signIn("ada");
        SigningKey old = keys().get(0);
        SigningKey published = rotation.rotateSigningKey().rotate(Caller.inProcess());

        SigningKey next = rotation.replaceSigningKeys().replace(Caller.inProcess());

        assertThat(keys()).containsExactly(next);
        assertThat(next.generation()).isEqualTo(3);
        assertThat(next.signsFrom()).isEqualTo(now());
        town.wait(Duration.ofSeconds(1));
        assertThat(refusal(town.authenticate(leaked))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(town.signet().accessTokens().publishedKeys())
                .contains(next.keyId())
                .doesNotContain(old.keyId())
                .doesNotContain(published.keyId());
        String token = town.signIn("ada");
        assertThat(token).startsWith(headerOf(next));
        ok(town.authenticate(token));
    }

    @Test
    void who_has_a_refresh_token_goes_on_beyond_a_leaked_key() {
        TokenPair pair = town.signInWithCode("ada@example.com");

        rotation.replaceSigningKeys().replace(Caller.inProcess());
        town.wait(Duration.ofSeconds(1));

        assertThat(refusal(town.authenticate(pair.access().token().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        ok(town.authenticate(town.refresh(pair).access().token().reveal()));
    }

    @Test
    void a_policy_gives_notice_within_the_period() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RotationPolicy(Duration.ofDays(1), Duration.ofDays(1), HOUR));
    }

    private void keepFresh() {
        rotation.keepSigningKeysFresh().run();
    }

    private List<SigningKey> keys() {
        return town.stores().signingKeys().all();
    }

    private Instant now() {
        return town.clock().instant();
    }

    /** How each token begins that this key signed. */
    private static String headerOf(SigningKey key) {
        String json = "{\"kid\":\"" + key.keyId() + "\",\"typ\":\"JWT\",\"alg\":\"ES256\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)) + ".";
    }
}
