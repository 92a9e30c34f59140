package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Stores;
import dev.signet.core.audit.Audit;
import dev.signet.core.contract.RefreshModel.Answer;
import dev.signet.core.crypto.Es256AccessTokens;
import dev.signet.core.crypto.HmacRefreshTokens;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.TokenParties;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.signin.SessionTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session in the stores, and beside it the model of one, to which the same happens. */
final class RefreshLife {
    private static final SessionPolicy POLICY = SessionPolicy.standard();
    private static final RefreshTokens TOKENS =
            new HmacRefreshTokens(RootSecret.parse(new SecretText("a secret of the tests, of enough bytes"))
                    .orThrow());

    private final SettableClock clock = new SettableClock(Given.NOW);
    private final RefreshModel model = new RefreshModel(Given.NOW);
    private final List<SecretText> tokens = new ArrayList<>();
    private final Stores stores;
    private final RefreshSession refreshSession;
    private final Session session;

    RefreshLife(Stores stores) {
        this.stores = stores;
        this.refreshSession = new RefreshSession(
                stores.sessions(),
                TOKENS,
                new SessionTokens(
                        new Es256AccessTokens(
                                stores.signingKeys(), new TokenParties("https://id", "https://api"), clock, Given::id),
                        TOKENS,
                        POLICY),
                POLICY,
                new Audit(stores.auditTrail(), Given::id),
                stores.transactions(),
                clock);
        Given given = new Given(stores);
        session = given.newRefreshableSession(given.user(), Given.after(POLICY.idle()), Given.after(POLICY.longest()));
        given.keep(session);
        tokens.add(TOKENS.write(session.refreshToken().orElseThrow()));
    }

    /** Lets it happen to both; what the session's own person was answered. */
    Optional<Answer> live(RefreshStep step) {
        clock.advance(step.pause());
        Instant now = clock.instant();
        int presented = Math.max(0, model.current() - step.back());
        SecretText token = tokens.get(presented);
        Optional<Answer> answer = Optional.empty();
        switch (step.move()) {
            case PRESENT -> {
                Result<TokenPair> got = refresh(token, session.userId());
                answer = Optional.of(model.present(presented, now));
                check(answer.get(), got, presented);
            }
            case FORGE -> refuse(refresh(forged(token), session.userId()));
            case MISTAKE -> refuse(refresh(token, new UserId(Given.id())));
            case END ->
                assertThat(stores.sessions().end(session.userId(), session.id(), now))
                        .isEqualTo(model.end(now));
        }
        assertThat(stores.sessions().living(session.userId(), now).isEmpty()).isEqualTo(model.isOver(now));
        return answer;
    }

    private void check(Answer expected, Result<TokenPair> got, int presented) {
        switch (expected) {
            case NEXT -> {
                SecretText next = got.orThrow().refreshToken();
                assertThat(tokens).doesNotContain(next);
                tokens.add(next);
            }
            case SAME -> assertThat(got.orThrow().refreshToken()).isEqualTo(tokens.get(presented + 1));
            case REUSED, OVER -> refuse(got);
        }
    }

    private Result<TokenPair> refresh(SecretText token, UserId user) {
        return refreshSession.refresh(new RefreshSession.Request(token, user), Caller.inProcess());
    }

    private static void refuse(Result<TokenPair> got) {
        assertThat(got).isEqualTo(Result.refused(SessionRefusal.INVALID_REFRESH_TOKEN));
    }

    private static SecretText forged(SecretText token) {
        char first = token.reveal().charAt(0);
        return new SecretText((first == 'A' ? 'B' : 'A') + token.reveal().substring(1));
    }
}
