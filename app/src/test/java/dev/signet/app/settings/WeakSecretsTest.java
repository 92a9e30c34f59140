package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakSecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "Zk3vP0q8Wn5xYt2LrB7mHs9dQj4uFc6",
                "changeme-changeme-changeme-1234567890",
                "please-Change-Me-before-you-go-to-production-7Q",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "f8Kq2ZxWf8Kq2ZxWf8Kq2ZxWf8Kq2ZxWf8K",
                "0101010101010100101011010101010101"
            })
    void a_secret_that_can_be_guessed_is_refused_and_not_repeated(String secret) {
        Result<SecretText> result = WeakSecrets.parse(secret);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal().message())
                                .startsWith("must ")
                                .doesNotContain(secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zk3vP0q8Wn5xYt2LrB7mHs9dQj4uFc6A",
                "9f86d081884c7d659a2feaa0c55ad015",
                "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=",
                "vivid-harbor-nickel-tundra-opal-77"
            })
    void a_random_secret_is_taken(String secret) {
        assertThat(WeakSecrets.parse(secret)).isEqualTo(Result.ok(new SecretText(secret)));
    }
}
