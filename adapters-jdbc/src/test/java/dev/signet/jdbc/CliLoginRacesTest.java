package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.NewCliLogin;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A CLI login is authorized once, then denied, withdrawn or handed over, whichever calls meet at it. */
class CliLoginRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final UserId person = new UserId(Given.id());
    private final Digest token = Given.digest();
    private final CliLogin login = NewCliLogin.withCode(NewCliLogin.code());
    private CliLogins logins;

    @BeforeEach
    void add() {
        logins = DATABASE.stores().cliLogins();
        logins.add(login, token);
    }

    @Test
    void one_of_all_who_authorize_it_has_done_so() {
        assertThat(Meeting.of(DATABASE, this::authorize)).containsExactly(true, false, false, false);
    }

    @Test
    void its_key_is_handed_over_once() {
        authorize();

        assertThat(Meeting.of(DATABASE, this::consume)).containsExactly(true, false, false, false);
    }

    @Test
    void what_was_denied_meanwhile_is_not_handed_over() {
        authorize();

        assertThat(Meeting.behind(DATABASE, this::deny, this::consume)).isFalse();
        assertThat(state()).isEqualTo(CliLoginState.DENIED);
    }

    @Test
    void what_was_handed_over_meanwhile_is_not_denied() {
        authorize();

        assertThat(Meeting.behind(DATABASE, this::consume, this::deny)).isFalse();
        assertThat(state()).isEqualTo(CliLoginState.CONSUMED);
    }

    @Test
    void what_was_withdrawn_meanwhile_is_not_handed_over() {
        authorize();

        assertThat(Meeting.behind(DATABASE, this::withdraw, this::consume)).isFalse();
        assertThat(state()).isEqualTo(CliLoginState.DENIED);
    }

    @Test
    void what_was_handed_over_meanwhile_is_not_withdrawn() {
        authorize();

        assertThat(Meeting.behind(DATABASE, this::consume, this::withdraw)).isEmpty();
        assertThat(state()).isEqualTo(CliLoginState.CONSUMED);
    }

    private boolean authorize() {
        return logins.authorize(login.id(), NewCliLogin.grant(person));
    }

    private boolean deny() {
        return logins.deny(login.id(), person, NewCliLogin.SOON);
    }

    private boolean consume() {
        return logins.consume(login.id(), token, NewCliLogin.SOON);
    }

    private List<CliLogin> withdraw() {
        return DATABASE.stores().deviceGrants().withdrawAll(person, NewCliLogin.SOON);
    }

    private CliLoginState state() {
        return logins.find(login.id()).orElseThrow().state(NewCliLogin.SOON);
    }
}
