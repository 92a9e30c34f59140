package dev.signet.core.signin;

import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.RefreshModel.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is presented when, the answers are those of {@link RefreshModel}. */
class RefreshModelTest {
    private static final int SESSIONS = 400;
    private static final int LONGEST = 60;
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10).plusMillis(1),
            Duration.ofMinutes(15),
            Duration.ofDays(3),
            Duration.ofDays(14),
            Duration.ofDays(30).minusMillis(1),
            Duration.ofDays(30));

    private final Town town = new Town();
    private final Map<Answer, Integer> seen = new EnumMap<>(Answer.class);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_answers_are_those_of_the_model() {
        for (int seed = 0; seed < SESSIONS; seed++) {
            live(seed);
            town.wait(Duration.ofHours(1));
        }

        assertThat(seen.keySet()).containsExactly(Answer.values());
        assertThat(seen.values()).as(seen.toString()).allMatch(times -> times > SESSIONS / 4);
    }

    private void live(int seed) {
        Random random = new Random(seed);
        TokenPair pair = town.signInWithCode("hershel@example.com");
        UserId user = pair.userId();
        RefreshModel model = new RefreshModel(town.clock().instant());
        List<SecretText> tokens = new ArrayList<>(List.of(pair.refreshToken()));
        Answer answer = Answer.NEXT;
        for (int step = 0; step < LONGEST && answer != Answer.OVER; step++) {
            town.wait(PAUSES.get(random.nextInt(PAUSES.size())));
            if (random.nextInt(4) == 0) {
                refuseStrangers(tokens.get(random.nextInt(tokens.size())));
            }
            // Mostly the current one, as clients do.
            int presented = Math.max(
                    0, model.current() - List.of(0, 0, 0, 0, 1, 1, 1, 2).get(random.nextInt(8)));

            Result<TokenPair> got = town.tryRefresh(tokens.get(presented), user);

            answer = model.present(presented, town.clock().instant());
            seen.merge(answer, 1, Integer::sum);
            check(answer, got, presented, tokens, "seed " + seed + ", step " + step);
        }
    }

    private static void check(
            Answer expected, Result<TokenPair> got, int presented, List<SecretText> tokens, String where) {
        switch (expected) {
            case NEXT -> {
                assertThat(got).as(where).isInstanceOf(Result.Ok.class);
                assertThat(tokens).as(where).doesNotContain(got.orThrow().refreshToken());
                tokens.add(got.orThrow().refreshToken());
            }
            case SAME -> {
                assertThat(got).as(where).isInstanceOf(Result.Ok.class);
                assertThat(got.orThrow().refreshToken()).as(where).isEqualTo(tokens.get(presented + 1));
            }
            case REUSED, OVER ->
                assertThat(got).as(where).isEqualTo(Result.refused(SessionRefusal.INVALID_REFRESH_TOKEN));
        }
    }

    /** Neither moves the session on nor ends it, or the model would be wrong from here on. */
    private void refuseStrangers(SecretText token) {
        String forged = token.reveal().substring(0, 84) + "AA";
        refusal(town.tryRefresh(new SecretText(forged), new UserId(new UUID(1, 2))));
        refusal(town.tryRefresh(token, new UserId(new UUID(1, 2))));
    }
}
