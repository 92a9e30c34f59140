package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.verification.VerificationCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HmacCodeHasherTest {
    private static final ChallengeId CHALLENGE = new ChallengeId(new UUID(1, 2));
    private static final VerificationCode CODE =
            VerificationCode.parse("012345").orElseThrow();
    private final HmacCodeHasher hasher = new HmacCodeHasher(Secrets.first());

    @Test
    void every_node_hashes_alike() {
        assertThat(hasher.hash(CHALLENGE, CODE)).isEqualTo(new HmacCodeHasher(Secrets.first()).hash(CHALLENGE, CODE));
    }

    @Test
    void another_code_challenge_or_secret_gives_another_hash() {
        VerificationCode otherCode = VerificationCode.parse("012346").orElseThrow();

        assertThat(hasher.hash(CHALLENGE, CODE))
                .isNotEqualTo(hasher.hash(CHALLENGE, otherCode))
                .isNotEqualTo(hasher.hash(new ChallengeId(new UUID(1, 3)), CODE))
                .isNotEqualTo(hasher.hash(new ChallengeId(new UUID(3, 2)), CODE))
                .isNotEqualTo(new HmacCodeHasher(Secrets.second()).hash(CHALLENGE, CODE));
    }

    @Test
    void a_hash_matches_its_own_code_and_challenge_alone() {
        VerificationCode otherCode = VerificationCode.parse("012346").orElseThrow();

        assertThat(hasher.matches(hasher.hash(CHALLENGE, CODE), CHALLENGE, CODE))
                .isTrue();
        assertThat(hasher.matches(hasher.hash(CHALLENGE, CODE), CHALLENGE, otherCode))
                .isFalse();
        assertThat(hasher.matches(hasher.hash(CHALLENGE, CODE), new ChallengeId(new UUID(1, 3)), CODE))
                .isFalse();
    }

    @Test
    void after_a_change_of_the_secret_hashes_of_the_previous_one_match_and_none_is_made() {
        HmacCodeHasher changed = new HmacCodeHasher(Secrets.second().withPrevious(Secrets.first()));
        HmacCodeHasher later = new HmacCodeHasher(Secrets.second());

        assertThat(changed.matches(hasher.hash(CHALLENGE, CODE), CHALLENGE, CODE))
                .isTrue();
        assertThat(changed.hash(CHALLENGE, CODE)).isEqualTo(later.hash(CHALLENGE, CODE));
        assertThat(later.matches(hasher.hash(CHALLENGE, CODE), CHALLENGE, CODE)).isFalse();
    }
}
