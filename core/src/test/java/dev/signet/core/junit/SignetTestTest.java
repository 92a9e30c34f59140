package dev.signet.core.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.core.signin.SignInWithPassword;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@SignetTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignetTestTest {
    private final Set<MemorySignet> seen = new HashSet<>();
    private Optional<MemorySignet> mine = Optional.empty();

    @BeforeEach
    void a_signet_is_there_before_the_test(MemorySignet memory) {
        mine = Optional.of(memory);
    }

    @Test
    void all_parameters_of_a_test_are_of_one_signet(MemorySignet memory, Signet signet, SettableClock clock) {
        assertThat(mine).containsSame(memory);
        assertThat(signet).isSameAs(memory.signet());
        assertThat(clock).isSameAs(memory.clock());
    }

    @RepeatedTest(3)
    void each_test_has_a_signet_that_no_other_test_had(MemorySignet memory) {
        assertThat(seen.add(memory)).isTrue();

        memory.signet().sendCode().send(Town.email("ada@example.com"), Caller.inProcess());

        assertThat(memory.takeMail()).hasSize(1);
    }

    @RepeatedTest(3)
    void the_signet_of_an_earlier_test_is_closed(MemorySignet memory) {
        assertThat(seen)
                .filteredOn(earlier -> earlier != memory)
                .allSatisfy(earlier -> assertThat(Town.refusal(signIn(earlier))).isInstanceOf(Overloaded.class));

        assertThat(Town.refusal(signIn(memory))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        seen.add(memory);
    }

    private static Result<AccessToken> signIn(MemorySignet memory) {
        return memory.signet()
                .signInWithPassword()
                .signIn(new SignInWithPassword.Request("ada", Password.of("a password")), Caller.inProcess());
    }

    @AfterEach
    void the_same_signet_is_there_after_the_test(MemorySignet memory) {
        assertThat(mine).containsSame(memory);
    }
}
