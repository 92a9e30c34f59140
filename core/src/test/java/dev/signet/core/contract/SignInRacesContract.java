package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.verification.CodeRefusal;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What signing in by code and refreshing decide once, over any store, however many ask at the same moment. */
public interface SignInRacesContract extends StoresContract {
    /** How many ask at once. */
    int MANY = 50;

    @Test
    default void parallel_refreshes_with_one_token_give_one_successor_and_end_nothing() {
        with(town -> {
            TokenPair first = town.signIn(Given.address());

            List<Result<TokenPair>> answers = Race.of(MANY, runner -> town.refresh(first));

            assertThat(answers).allMatch(answer -> answer.toOptional().isPresent());
            assertThat(answers.stream().map(answer -> answer.orThrow().refreshToken()))
                    .doesNotContain(first.refreshToken())
                    .containsOnly(answers.get(0).orThrow().refreshToken());
            TokenPair successor = answers.get(0).orThrow();
            assertThat(town.refresh(successor).toOptional()).isPresent();
            assertThat(town.reuses(first.userId())).isZero();
        });
    }

    @Test
    default void parallel_replays_after_the_grace_end_the_session_once() {
        with(town -> {
            TokenPair first = town.signIn(Given.address());
            TokenPair next = town.refresh(first).orThrow();
            town.clock().advance(Duration.ofSeconds(11));

            List<Result<TokenPair>> answers = Race.of(MANY, runner -> town.refresh(first));

            assertThat(answers).containsOnly(Result.refused(SessionRefusal.INVALID_REFRESH_TOKEN));
            assertThat(town.refresh(next)).isEqualTo(Result.refused(SessionRefusal.INVALID_REFRESH_TOKEN));
            assertThat(town.reuses(first.userId())).isEqualTo(1);
            assertThat(stores().sessions().living(first.userId(), town.clock().instant()))
                    .isEmpty();
        });
    }

    @Test
    default void parallel_right_codes_open_one_account_and_one_session() {
        with(town -> {
            EmailAddress address = Given.address();
            Guess right = town.code(address, 1);

            List<Result<TokenPair>> answers = Race.of(MANY, runner -> town.guess(right));

            assertThat(answers.stream().filter(answer -> answer.toOptional().isPresent()))
                    .hasSize(1);
            assertThat(answers).contains(Result.refused(CodeRefusal.INVALID_CODE));
            UserId user = stores().accounts().findByEmail(address).orElseThrow().id();
            assertThat(stores().sessions().living(user, town.clock().instant())).hasSize(1);
        });
    }

    @Test
    default void parallel_right_codes_of_one_address_open_one_account_and_a_session_each() {
        with(town -> {
            EmailAddress address = Given.address();
            List<Guess> right = new ArrayList<>();
            for (int client = 1; client <= 3; client++) {
                right.add(town.code(address, client));
            }

            List<Result<TokenPair>> answers = Race.of(right.size(), runner -> town.guess(right.get(runner)));

            UserId user = stores().accounts().findByEmail(address).orElseThrow().id();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.orThrow().userId()).isEqualTo(user));
            assertThat(stores().sessions().living(user, town.clock().instant())).hasSize(3);
        });
    }

    private void with(Consumer<CodeTown> test) {
        try (Argon2PasswordHasher hasher = new Argon2PasswordHasher(Argon2Parameters.smallest(), new SecureEntropy())) {
            SettableClock clock = new SettableClock(Given.NOW);
            Signet signet = Signet.builder()
                    .stores(stores())
                    .secret(RootSecret.parse(new SecretText("a secret that is good for nothing but tests"))
                            .orThrow())
                    .issuer("http://localhost:8080")
                    .passwordHasher(hasher)
                    .clock(clock)
                    .build();
            test.accept(new CodeTown(stores(), signet, clock));
        }
    }
}
