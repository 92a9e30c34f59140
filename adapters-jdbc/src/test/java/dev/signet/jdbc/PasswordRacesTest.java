package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.contract.Given;
import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided once about a password, or what gives a new one, by calls that meet at it. */
class PasswordRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant END = Given.NOW.plusSeconds(60);

    private final Digest token = Given.digest();
    private RecoveryTokens tokens;
    private Account account;

    @BeforeEach
    void make() {
        tokens = DATABASE.stores().recoveryTokens();
        account = new Given(DATABASE.stores()).account();
        tokens.put(account.id(), token, END);
    }

    @Test
    void a_password_that_many_have_read_is_replaced_by_one() {
        assertThat(Meeting.of(
                        DATABASE, () -> DATABASE.stores().accounts().replacePassword(account, Given.hash(), Given.NOW)))
                .containsExactly(true, false, false, false);
    }

    @Test
    void a_recovery_token_is_consumed_by_one_call() {
        assertThat(Meeting.of(DATABASE, this::consume))
                .containsExactly(Optional.of(account.id()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a_recovery_token_that_another_replaced_meanwhile_is_worth_nothing() {
        assertThat(Meeting.behind(DATABASE, () -> tokens.put(account.id(), Given.digest(), END), this::consume))
                .isEmpty();
    }

    private Optional<UserId> consume() {
        return tokens.consume(token, Given.NOW);
    }
}
