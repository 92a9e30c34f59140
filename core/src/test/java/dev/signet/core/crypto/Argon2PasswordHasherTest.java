package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {
    private static final Password PASSWORD = Password.of("tall ship, low tide");
    private final Argon2PasswordHasher hasher =
            new Argon2PasswordHasher(Argon2Parameters.smallest(), new SecureEntropy(), 1, 1);

    @AfterEach
    void close() {
        hasher.close();
    }

    @Test
    void a_password_matches_its_own_hash_and_no_other_does() {
        PasswordHash hash = hash(PASSWORD);

        assertThat(hasher.verify(PASSWORD, hash)).isEqualTo(Result.ok(PasswordMatch.YES));
        assertThat(hasher.verify(Password.of("tall ship, low tidf"), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
        assertThat(hasher.verify(Password.of(""), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
    }

    @Test
    void characters_beyond_ascii_and_nul_count() {
        PasswordHash hash = hash(Password.of("päss\u0000wörd 🔑"));

        assertThat(hasher.verify(Password.of("päss\u0000wörd 🔑"), hash)).isEqualTo(Result.ok(PasswordMatch.YES));
        assertThat(hasher.verify(Password.of("päss\u0000wörd 🔒"), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
        assertThat(hasher.verify(Password.of("päss"), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
    }

    @Test
    void hashes_are_phc_strings_with_a_salt_of_their_own() {
        String one = hash(PASSWORD).encoded().reveal();

        assertThat(one).matches("\\$argon2id\\$v=19\\$m=8,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hash(PASSWORD).encoded().reveal()).isNotEqualTo(one);
    }

    @Test
    void one_computation_compares_with_a_hash_and_another_that_was_made_like_it() {
        PasswordHash hash = hash(PASSWORD);
        Password second = Password.of("the other password");
        Optional<PasswordHash> like = Optional.of(hasher.hashLike(second, hash).orThrow());
        long before = hasher.completed();

        assertThat(hasher.verify(PASSWORD, hash, like)).isEqualTo(Result.ok(PasswordMatch.YES));
        assertThat(hasher.verify(second, hash, like)).isEqualTo(Result.ok(PasswordMatch.LIKE));
        assertThat(hasher.verify(Password.of("neither"), hash, like)).isEqualTo(Result.ok(PasswordMatch.NO));
        assertThat(hasher.verify(second, hash, Optional.of(hash(second)))).isEqualTo(Result.ok(PasswordMatch.NO));
        assertThat(hasher.completed()).isEqualTo(before + 5);
    }

    @Test
    void a_hash_of_the_reference_implementation_matches_and_is_outdated() {
        // From the test suite of the reference implementation: "password" with the salt "somesalt".
        PasswordHash hash =
                stored("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(hasher.verify(Password.of("password"), hash)).isEqualTo(Result.ok(PasswordMatch.YES_OUTDATED));
        assertThat(hasher.verify(Password.of("passwore"), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
    }

    @Test
    void other_parameters_make_a_hash_outdated() {
        PasswordHash hash = hash(PASSWORD);
        try (Argon2PasswordHasher dearer =
                new Argon2PasswordHasher(new Argon2Parameters(16, 1, 1), new SecureEntropy())) {
            assertThat(dearer.verify(PASSWORD, hash)).isEqualTo(Result.ok(PasswordMatch.YES_OUTDATED));
            assertThat(dearer.verify(Password.of("not it"), hash)).isEqualTo(Result.ok(PasswordMatch.NO));
        }
    }

    @Test
    void the_dummy_costs_what_a_hash_costs_and_nothing_matches_it() {
        String dummy = hasher.dummy().encoded().reveal();

        assertThat(dummy).matches("\\$argon2id\\$v=19\\$m=8,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hasher.verify(PASSWORD, hasher.dummy())).isEqualTo(Result.ok(PasswordMatch.NO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ",
                "$argon2id$v=16$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR_uIPnA4rEsF5h7TKyQwu9U1bMCHGi-4",
                "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4\n"
            })
    void a_broken_stored_hash_is_a_fault_and_not_a_wrong_password(String broken) {
        assertThatIllegalStateException().isThrownBy(() -> hasher.verify(PASSWORD, stored(broken)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=7,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
            })
    void a_stored_hash_with_impossible_parameters_is_a_fault(String broken) {
        assertThatIllegalStateException().isThrownBy(() -> hasher.verify(PASSWORD, stored(broken)));
    }

    @Test
    void a_closed_hasher_refuses_and_counts_it() {
        hash(PASSWORD);
        hasher.close();

        assertThat(hasher.hash(PASSWORD)).isEqualTo(Result.refused(new Overloaded(Duration.ofSeconds(2))));
        assertThat(hasher.completed()).isEqualTo(1);
        assertThat(hasher.refused()).isEqualTo(1);
        assertThat(hasher.running()).isZero();
        assertThat(hasher.queued()).isZero();
    }

    private PasswordHash hash(Password password) {
        return hasher.hash(password).toOptional().orElseThrow();
    }

    private static PasswordHash stored(String encoded) {
        return new PasswordHash(new SecretText(encoded));
    }
}
