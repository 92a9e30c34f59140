package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.session.SigningKey;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of signing keys does. */
public interface SigningKeysContract extends StoresContract {
    @Test
    default void there_are_no_keys_at_first() {
        assertThat(stores().signingKeys().all()).isEmpty();
    }

    @Test
    default void keys_come_back_as_they_were_by_generation() {
        SigningKey third = key(3);
        SigningKey first = key(1);
        SigningKey second = key(2);

        assertThat(stores().signingKeys().add(third)).isTrue();
        assertThat(stores().signingKeys().add(first)).isTrue();
        assertThat(stores().signingKeys().add(second)).isTrue();

        assertThat(stores().signingKeys().all()).containsExactly(first, second, third);
    }

    @Test
    default void a_second_key_of_a_generation_is_refused_and_not_written() {
        SigningKey first = key(1);
        stores().signingKeys().add(first);

        assertThat(stores().signingKeys().add(key(1))).isFalse();

        assertThat(stores().signingKeys().all()).containsExactly(first);
    }

    @Test
    default void keys_that_a_newer_one_has_followed_long_enough_are_forgotten() {
        SigningKey first = key(1);
        SigningKey second = key(2);
        SigningKey third = key(3);
        List.of(first, second, third).forEach(stores().signingKeys()::add);

        stores().signingKeys().forget(second.signsFrom().minusMillis(1));
        assertThat(stores().signingKeys().all()).containsExactly(first, second, third);

        stores().signingKeys().forget(second.signsFrom());
        assertThat(stores().signingKeys().all()).containsExactly(second, third);

        stores().signingKeys().forget(third.signsFrom().plusSeconds(1));
        assertThat(stores().signingKeys().all()).containsExactly(third);
        assertThat(stores().signingKeys().add(key(3))).isFalse();
    }

    @Test
    default void a_key_takes_the_place_of_all_others_unless_its_generation_is_taken() {
        List.of(key(1), key(2), key(3)).forEach(stores().signingKeys()::add);
        List<SigningKey> before = stores().signingKeys().all();

        assertThat(stores().signingKeys().replaceAll(key(3))).isFalse();
        assertThat(stores().signingKeys().all()).isEqualTo(before);

        SigningKey fourth = key(4);
        assertThat(stores().signingKeys().replaceAll(fourth)).isTrue();
        assertThat(stores().signingKeys().all()).containsExactly(fourth);
    }

    @Test
    default void of_parallel_keys_that_take_the_place_of_all_one_is_kept() {
        List.of(key(1), key(2)).forEach(stores().signingKeys()::add);

        assertThat(Race.winners(
                        10,
                        runner -> runner % 2 == 0
                                ? stores().signingKeys().replaceAll(key(3))
                                : stores().signingKeys().add(key(3))))
                .isEqualTo(1);

        assertThat(stores().signingKeys().all())
                .extracting(SigningKey::generation)
                .contains(3);
    }

    @Test
    default void of_parallel_keys_of_a_generation_one_is_kept() {
        stores().signingKeys().add(key(1));

        assertThat(Race.winners(10, runner -> stores().signingKeys().add(key(2))))
                .isEqualTo(1);

        assertThat(stores().signingKeys().all()).hasSize(2);
    }

    /** A key of this generation; the text in it is no key, as stores do not look. */
    static SigningKey key(int generation) {
        String thumbprint = Given.unique("kid");
        return new SigningKey(
                generation,
                thumbprint,
                "{\"kid\":\"" + thumbprint + "\"}",
                new SecretText("{\"d\":\"" + Given.UNUSUAL + thumbprint + "\"}"),
                Given.NOW,
                Given.after(Duration.ofDays(generation)));
    }
}
