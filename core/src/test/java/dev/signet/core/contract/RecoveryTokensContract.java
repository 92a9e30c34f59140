package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of recovery tokens does. */
public interface RecoveryTokensContract extends StoresContract {
    /** When tokens end. */
    Instant END = Given.after(Duration.ofMinutes(30));

    @Test
    default void looking_uses_nothing_up() {
        UserId user = given().user();
        Digest token = put(user);

        assertThat(stores().recoveryTokens().find(token, Given.NOW)).contains(user);
        assertThat(stores().recoveryTokens().find(token, Given.NOW)).contains(user);
        assertThat(stores().recoveryTokens().consume(token, Given.NOW)).contains(user);
    }

    @Test
    default void a_token_is_consumed_once() {
        Digest token = put(given().user());
        stores().recoveryTokens().consume(token, Given.NOW);

        assertThat(stores().recoveryTokens().consume(token, Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().find(token, Given.NOW)).isEmpty();
    }

    @Test
    default void a_token_is_over_when_it_expires() {
        UserId user = given().user();
        Digest token = put(user);

        assertThat(stores().recoveryTokens().find(token, END)).isEmpty();
        assertThat(stores().recoveryTokens().consume(token, END)).isEmpty();
        assertThat(stores().recoveryTokens().find(token, END.minusMillis(1))).contains(user);
        assertThat(stores().recoveryTokens().consume(token, END.minusMillis(1))).contains(user);
    }

    @Test
    default void only_a_persons_newest_token_is_worth_something() {
        UserId user = given().user();
        Digest older = put(user);
        Digest newer = put(user);

        assertThat(stores().recoveryTokens().find(older, Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().consume(older, Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().consume(newer, Given.NOW)).contains(user);
        assertThat(stores().recoveryTokens().consume(older, Given.NOW)).isEmpty();
    }

    @Test
    default void a_newer_token_has_its_own_end() {
        UserId user = given().user();
        put(user);
        Digest newer = Given.digest();
        stores().recoveryTokens().put(user, newer, END.plusSeconds(60));

        assertThat(stores().recoveryTokens().find(newer, END)).contains(user);
    }

    @Test
    default void a_new_token_can_follow_a_used_one() {
        UserId user = given().user();
        stores().recoveryTokens().consume(put(user), Given.NOW);
        Digest next = put(user);

        assertThat(stores().recoveryTokens().consume(next, Given.NOW)).contains(user);
    }

    @Test
    default void a_token_is_one_persons() {
        UserId one = given().user();
        UserId other = given().user();
        Digest ofOne = put(one);
        Digest ofOther = put(other);

        assertThat(stores().recoveryTokens().find(Given.digest(), Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().consume(Given.digest(), Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().consume(ofOne, Given.NOW)).contains(one);
        assertThat(stores().recoveryTokens().find(ofOther, Given.NOW)).contains(other);
    }

    @Test
    default void a_dropped_token_is_worth_nothing() {
        UserId user = given().user();
        Digest token = put(user);
        UserId other = given().user();
        Digest ofOther = put(other);

        stores().recoveryTokens().drop(user);
        stores().recoveryTokens().drop(given().user());

        assertThat(stores().recoveryTokens().find(token, Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().consume(token, Given.NOW)).isEmpty();
        assertThat(stores().recoveryTokens().find(ofOther, Given.NOW)).contains(other);
    }

    private Digest put(UserId user) {
        Digest token = Given.digest();
        stores().recoveryTokens().put(user, token, END);
        return token;
    }
}
