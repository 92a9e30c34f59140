package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RootSecretTest {
    @Test
    void a_secret_of_31_bytes_is_refused_and_one_of_32_is_not() {
        assertThat(RootSecret.parse(new SecretText("x".repeat(31))))
                .isEqualTo(Result.refused(new InvalidValue("must have at least 32 bytes")));
        assertThat(RootSecret.parse(new SecretText("x".repeat(32))).toOptional())
                .isPresent();
        assertThat(RootSecret.parse(new SecretText("é".repeat(16))).toOptional())
                .as("bytes, not characters")
                .isPresent();
    }

    @Test
    void every_purpose_has_a_key_of_its_own() {
        RootSecret secret = Secrets.first();

        assertThat(Arrays.stream(Purpose.values())
                        .map(purpose -> secret.key(purpose).key()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key.getEncoded()).hasSize(32));
    }

    @Test
    void the_same_text_gives_the_same_keys_on_every_node() {
        assertThat(Secrets.first().key(Purpose.SEALING))
                .isEqualTo(Secrets.first().key(Purpose.SEALING));
    }

    @Test
    void another_text_has_another_id_and_other_keys() {
        PurposeKey first = Secrets.first().key(Purpose.SEALING);
        PurposeKey second = Secrets.second().key(Purpose.SEALING);

        assertThat(first.secretId()).isNotEqualTo(second.secretId());
        assertThat(first.key()).isNotEqualTo(second.key());
    }

    @Test
    void keys_of_the_present_and_the_previous_secret_are_found_by_id_and_no_others() {
        PurposeKey first = Secrets.first().key(Purpose.SEALING);
        PurposeKey second = Secrets.second().key(Purpose.SEALING);
        RootSecret changed = Secrets.second().withPrevious(Secrets.first());

        assertThat(changed.key(Purpose.SEALING)).isEqualTo(second);
        assertThat(changed.key(Purpose.SEALING, second.secretId())).contains(second);
        assertThat(changed.key(Purpose.SEALING, first.secretId())).contains(first);
        assertThat(Secrets.second().key(Purpose.SEALING, first.secretId())).isEmpty();
        assertThat(changed.key(Purpose.SEALING, first.secretId() + 1)).isEmpty();
    }

    @Test
    void nothing_of_it_is_in_its_text_forms() {
        RootSecret secret = Secrets.first();

        assertThat(secret).hasToString("RootSecret[***]");
        assertThat(secret.key(Purpose.CODES)).hasToString("PurposeKey[***]");
    }
}
