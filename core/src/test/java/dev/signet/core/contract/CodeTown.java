package dev.signet.core.contract;

import dev.signet.core.Signet;
import dev.signet.core.Stores;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Guess;
import java.time.Instant;
import java.util.Optional;

/** People who sign in by code, over any store. */
record CodeTown(Stores stores, Signet signet, SettableClock clock) {
    /** The right code for an address, asked for by the client at 192.0.2.n. */
    Guess code(EmailAddress address, int n) {
        CodeSent sent = signet.sendCode().send(address, client(n)).orThrow();
        Instant now = clock.instant();
        LeasedMail mail = stores.outbox().lease(1, now, now.plusSeconds(1)).get(0);
        stores.outbox().delivered(mail.lease(), now);
        String code = mail.mail().parameter(MailParameter.CODE).reveal();
        return new Guess(address, code, Optional.of(sent.challengeId()));
    }

    Result<TokenPair> guess(Guess guess) {
        return signet.signInWithCode().signIn(guess, client(1));
    }

    TokenPair signIn(EmailAddress address) {
        return guess(code(address, 1)).orThrow();
    }

    Result<TokenPair> refresh(TokenPair pair) {
        return signet.refreshSession()
                .refresh(new RefreshSession.Request(pair.refreshToken(), pair.userId()), client(1));
    }

    /** How often it was told that a session of this person ended because a refresh token came again. */
    long reuses(UserId user) {
        return stores.auditTrail().byActor(user, PageRequest.first()).items().stream()
                .filter(event -> event.action().equals(AuditAction.REFRESH_TOKEN_REUSED))
                .count();
    }

    private static Caller client(int n) {
        return new Caller(Optional.empty(), Given.client("192.0.2." + n), "test/1.0", "request-" + n);
    }
}
