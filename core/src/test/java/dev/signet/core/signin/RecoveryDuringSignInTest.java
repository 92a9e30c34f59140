package dev.signet.core.signin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Account;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.contract.Given;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.memory.MemoryStores;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Codes, claims, recovery": success ends every session, one just being started included. */
class RecoveryDuringSignInTest {
    private static final Password OLD = Password.of("the old pass phrase");

    private final MemoryStores stores = new MemoryStores();
    private final Given given = new Given(stores);

    @Test
    void the_old_password_starts_no_session_when_a_new_one_is_set_while_it_is_compared() {
        try (Argon2PasswordHasher argon2 = new Argon2PasswordHasher(Argon2Parameters.smallest(), new SecureEntropy())) {
            Account account = Account.proven(
                    new UserId(Given.id()),
                    Given.username(),
                    Given.address(),
                    Optional.of(argon2.hash(OLD).orThrow()),
                    Given.NOW);
            given.add(account);
            given.organization(account.id());
            Signet signet = signet(new Interrupted(argon2, () -> {
                stores.accounts().setPassword(account.id(), Given.hash(), Given.NOW);
                stores.sessions().endAll(account.id(), Given.NOW);
            }));

            assertThat(refusal(signet.signInWithPassword()
                            .signIn(
                                    new SignInWithPassword.Request(
                                            account.username().value(), OLD),
                                    client(1))))
                    .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
            assertThat(stores.sessions().living(account.id(), Given.NOW)).isEmpty();
        }
    }

    private Signet signet(PasswordHasher hasher) {
        return Signet.builder()
                .stores(stores)
                .secret(RootSecret.parse(new SecretText("a secret that is good for nothing but tests"))
                        .orThrow())
                .issuer("http://localhost:8080")
                .passwordHasher(hasher)
                .build();
    }

    /** Lets something happen between a comparison and its answer. */
    private record Interrupted(PasswordHasher hasher, Runnable meanwhile) implements PasswordHasher {
        @Override
        public Result<PasswordHash> hash(Password password) {
            return hasher.hash(password);
        }

        @Override
        public Result<PasswordHash> hashLike(Password password, PasswordHash other) {
            return hasher.hashLike(password, other);
        }

        @Override
        public Result<PasswordMatch> verify(Password password, PasswordHash hash, Optional<PasswordHash> like) {
            Result<PasswordMatch> match = hasher.verify(password, hash, like);
            meanwhile.run();
            return match;
        }

        @Override
        public PasswordHash dummy() {
            return hasher.dummy();
        }
    }
}
