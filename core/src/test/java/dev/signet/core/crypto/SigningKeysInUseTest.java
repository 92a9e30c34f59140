package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SigningKeysInUseTest {
    private final Tokens node = new Tokens();

    @Test
    void the_first_use_makes_and_keeps_generation_1() {
        assertThat(node.store.all()).isEmpty();

        node.issue();

        assertThat(node.store.all()).singleElement().satisfies(key -> {
            assertThat(key.generation()).isEqualTo(1);
            assertThat(key.createdAt()).isEqualTo(Tokens.NOW);
            assertThat(key.signsFrom()).isEqualTo(Tokens.NOW);
        });
    }

    @Test
    void checking_a_token_makes_no_key() {
        assertThat(node.tokens.verify(new Tokens().issue(), Tokens.NOW)).isEmpty();
        assertThat(node.store.all()).isEmpty();
    }

    @Test
    void nodes_that_start_together_agree_on_one_key() {
        List<Tokens> nodes =
                IntStream.range(0, 8).mapToObj(i -> new Tokens(node.store)).toList();

        List<String> tokens = nodes.parallelStream().map(Tokens::issue).toList();

        assertThat(node.store.all()).hasSize(1);
        for (Tokens each : nodes) {
            assertThat(tokens)
                    .allSatisfy(token ->
                            assertThat(each.tokens.verify(token, Tokens.NOW)).isPresent());
        }
    }

    @Test
    void where_another_node_was_first_its_key_is_taken() throws ParseException {
        SigningKey theirs = Tokens.key(1, Tokens.NOW);
        List<SigningKey> kept = new ArrayList<>();
        SigningKeys raced = new KeysInUse() {
            @Override
            public List<SigningKey> all() {
                return List.copyOf(kept);
            }

            @Override
            public boolean add(SigningKey late) {
                kept.add(theirs);
                return false;
            }
        };

        assertThat(kid(new Tokens(raced).issue())).isEqualTo(theirs.keyId());
    }

    @Test
    void a_store_that_keeps_nothing_is_a_fault() {
        SigningKeys broken = new KeysInUse() {
            @Override
            public List<SigningKey> all() {
                return List.of();
            }

            @Override
            public boolean add(SigningKey key) {
                return true;
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> new Tokens(broken).issue());
    }

    @Test
    void the_newest_key_signs_from_its_time_on_and_the_old_one_still_verifies() throws ParseException {
        String before = node.issue();
        SigningKey next = Tokens.key(2, Tokens.NOW.plusSeconds(120));
        node.store.add(next);

        node.clock.set(Tokens.NOW.plusSeconds(119));
        assertThat(kid(node.issue())).isEqualTo(node.key().keyId());
        node.clock.set(Tokens.NOW.plusSeconds(120));
        String after = node.issue();

        assertThat(kid(after)).isEqualTo(next.keyId());
        assertThat(node.tokens.verify(before, Tokens.NOW)).isPresent();
        assertThat(node.tokens.verify(after, Tokens.NOW)).isPresent();
    }

    @Test
    void a_node_whose_clock_is_behind_signs_with_the_oldest_key() throws ParseException {
        SigningKey first = Tokens.key(1, Tokens.NOW.plusSeconds(1));
        node.store.add(Tokens.key(2, Tokens.NOW.plusSeconds(2)));
        node.store.add(first);

        assertThat(kid(node.issue())).isEqualTo(first.keyId());
    }

    @Test
    void any_number_of_unknown_kids_read_the_store_no_more_often_than_known_ones() throws ParseException {
        node.issue();
        String unknown = signedElsewhere();
        int before = node.reads.get();

        IntStream.range(0, 50).forEach(i -> node.tokens.verify(unknown, Tokens.NOW));
        assertThat(node.reads).as("just read").hasValue(before);

        node.clock.advance(Duration.ofMillis(700));
        IntStream.range(0, 50).forEach(i -> node.tokens.verify(unknown, Tokens.NOW));
        assertThat(node.reads).hasValue(before + 1);

        node.clock.advance(Duration.ofMillis(699));
        node.tokens.verify(unknown, Tokens.NOW);
        assertThat(node.reads).hasValue(before + 1);
    }

    @Test
    void a_key_that_another_node_added_is_found_within_a_second() {
        node.issue();
        node.store.add(Tokens.key(2, Tokens.NOW));
        Tokens other = new Tokens(node.store);
        String token = other.issue();

        assertThat(node.tokens.verify(token, Tokens.NOW)).isEmpty();
        node.clock.advance(Duration.ofSeconds(1));
        assertThat(node.tokens.verify(token, Tokens.NOW)).isPresent();
    }

    @Test
    void known_keys_are_read_again_within_a_second_and_no_more_often() {
        String token = node.issue();
        node.tokens.verify(token, Tokens.NOW);
        int before = node.reads.get();

        node.clock.advance(Duration.ofMillis(699));
        node.tokens.verify(token, Tokens.NOW);
        assertThat(node.reads).hasValue(before);

        node.clock.advance(Duration.ofMillis(1));
        node.tokens.verify(token, Tokens.NOW);
        node.tokens.publishedKeys();
        assertThat(node.reads).hasValue(before + 1);
    }

    @Test
    void a_clock_that_was_set_back_does_not_keep_old_keys_for_ever() {
        String token = node.issue();
        int before = node.reads.get();

        node.clock.advance(Duration.ofDays(-1));
        node.tokens.verify(token, Tokens.NOW);

        assertThat(node.reads).hasValue(before + 1);
    }

    @Test
    void a_token_is_refused_once_its_key_is_gone_although_it_was_remembered() {
        List<SigningKey> kept = new ArrayList<>(List.of(Tokens.key(1, Tokens.NOW)));
        SigningKeys dropping = new KeysInUse() {
            @Override
            public List<SigningKey> all() {
                return List.copyOf(kept);
            }

            @Override
            public boolean add(SigningKey key) {
                return kept.add(key);
            }
        };
        Tokens other = new Tokens(dropping);
        String token = other.issue();
        assertThat(other.tokens.verify(token, Tokens.NOW)).isPresent();

        kept.set(0, Tokens.key(2, Tokens.NOW));
        other.clock.advance(Duration.ofSeconds(1));

        assertThat(other.tokens.verify(token, Tokens.NOW)).isEmpty();
    }

    private String signedElsewhere() throws ParseException {
        String token = new Tokens().issue();
        assertThat(kid(token)).isNotEqualTo(node.key().keyId());
        return token;
    }

    private static String kid(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    /** A store of which nothing is asked but what signing and checking need. */
    private abstract static class KeysInUse implements SigningKeys {
        @Override
        public boolean replaceAll(SigningKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(Instant succeededBy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int reseal() {
            throw new UnsupportedOperationException();
        }
    }
}
