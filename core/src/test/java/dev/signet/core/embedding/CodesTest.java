package dev.signet.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.junit.SignetTest;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Guess;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README of the core shows of codes and refresh tokens. */
@SignetTest
class CodesTest {
    @Test
    void ada_signs_in_by_a_code_and_stays_signed_in(MemorySignet memory, SettableClock clock) {
        Signet signet = memory.signet();
        Caller caller = Caller.inProcess();

        EmailAddress email = EmailAddress.parse("ada@example.com").orThrow();
        CodeSent sent = signet.sendCode().send(email, caller).orThrow();
        String code = memory.takeMail().get(0).parameter(MailParameter.CODE).reveal();
        TokenPair first = signet.signInWithCode()
                .signIn(new Guess(email, code, Optional.of(sent.challengeId())), caller)
                .orThrow();

        clock.advance(first.access().expiresIn());
        TokenPair next = signet.refreshSession()
                .refresh(new RefreshSession.Request(first.refreshToken(), first.userId()), caller)
                .orThrow();

        String expired = first.access().token().reveal();
        String fresh = next.access().token().reveal();
        assertThat(signet.authenticator().authenticate(expired).toOptional()).isEmpty();
        assertThat(signet.authenticator().authenticate(fresh).orThrow().userId())
                .isEqualTo(first.userId());

        signet.revokeRefreshToken().revoke(next.refreshToken(), caller).orThrow();
        assertThat(signet.authenticator().authenticate(fresh).toOptional()).isEmpty();
    }
}
