package dev.signet.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.junit.SignetTest;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.registration.Register;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Label;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README of the core shows first. */
@SignetTest
class SigningUpTest {
    @Test
    void ada_registers_signs_in_and_makes_a_key(MemorySignet memory, SettableClock clock) {
        Signet signet = memory.signet();
        Caller caller = Caller.inProcess();
        EmailAddress email = EmailAddress.parse("ada@example.com").orThrow();
        Password password = Password.of("an engine of difference");

        signet.register()
                .register(new Register.Request(new Username("ada"), email, password), caller)
                .orThrow();
        String code = memory.takeMail().get(0).parameter(MailParameter.CODE).reveal();
        signet.verifyEmail()
                .verify(new Guess(email, code, Optional.empty()), caller)
                .orThrow();

        String token = signet.signInWithPassword()
                .signIn(new SignInWithPassword.Request("ada", password), caller)
                .orThrow()
                .token()
                .reveal();
        Person ada = signet.authenticator()
                .authenticate(token)
                .flatMap(Principal::requireSession)
                .orThrow();
        String key = signet.issueUserKey()
                .issue(ada, new IssueUserKey.Request(new Label("ci"), Optional.empty(), Optional.empty()), caller)
                .orThrow()
                .raw()
                .reveal();

        clock.advance(Duration.ofDays(400));
        assertThat(signet.authenticator().authenticate(key).orThrow().userId()).isEqualTo(ada.userId());
        assertThat(signet.authenticator().authenticate(token).toOptional()).isEmpty();
    }
}
