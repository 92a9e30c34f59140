package dev.signet.core.keys;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "API keys" and "Scopes"; section 6, api-keys. */
class UserKeysTest {
    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("hershel", "hershel@example.com");
        town.settle("maggie", "maggie@example.com");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_key_is_its_person_and_may_by_default_do_all_that_they_may() {
        Person hershel = hershel();
        IssuedApiKey issued = ok(issue(hershel, Optional.empty(), Optional.empty()));

        Principal principal = ok(town.authenticate(issued.raw().reveal()));

        assertThat(issued.raw().reveal()).matches("rst_[0-9A-Za-z]{49}");
        assertThat(issued.key().displayPrefix()).isEqualTo(issued.raw().reveal().substring(0, 12));
        assertThat(principal.userId()).isEqualTo(hershel.userId());
        assertThat(principal.scopes()).isEqualTo(Scopes.all());
    }

    @Test
    void a_revoked_key_is_refused_and_stays_listed() {
        Person hershel = hershel();
        IssuedApiKey issued = ok(issue(hershel, Optional.empty(), Optional.empty()));

        ok(town.signet().revokeUserKey().revoke(hershel, issued.key().id(), client(1)));
        Optional<Instant> revokedAt = list(hershel).get(0).revokedAt();
        town.wait(Duration.ofMinutes(1));
        ok(town.signet().revokeUserKey().revoke(hershel, issued.key().id(), client(1)));

        assertThat(refusal(town.authenticate(issued.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(revokedAt).isPresent();
        assertThat(list(hershel)).extracting(ApiKey::revokedAt).containsExactly(revokedAt);
    }

    @Test
    void another_persons_key_is_not_found_and_lives_on() {
        IssuedApiKey issued = ok(issue(hershel(), Optional.empty(), Optional.empty()));
        Person maggie = town.person(town.signIn("maggie"));

        assertThat(refusal(town.signet()
                        .revokeUserKey()
                        .revoke(maggie, issued.key().id(), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(list(maggie)).isEmpty();
        ok(town.authenticate(issued.raw().reveal()));
    }

    @Test
    void a_key_is_refused_from_its_expiry_on() {
        Instant expiry = town.clock().instant().plus(Duration.ofDays(1));
        IssuedApiKey issued = ok(issue(hershel(), Optional.empty(), Optional.of(expiry)));

        town.wait(Duration.ofDays(1).minusMillis(1));
        ok(town.authenticate(issued.raw().reveal()));
        town.wait(Duration.ofMillis(1));

        assertThat(refusal(town.authenticate(issued.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void an_expiry_that_is_not_in_the_future_is_refused() {
        assertThat(refusal(issue(
                        hershel(), Optional.empty(), Optional.of(town.clock().instant()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_key_without_scopes_identifies_its_person_and_may_do_nothing_else() {
        IssuedApiKey issued = ok(issue(hershel(), Optional.of(Scopes.none()), Optional.empty()));

        Principal principal = ok(town.authenticate(issued.raw().reveal()));

        ok(principal.requireOwner());
        assertThat(refusal(principal.requireAccountReader()).code()).isEqualTo("insufficient_scope");
        assertThat(refusal(principal.requireAccountWriter()).code()).isEqualTo("insufficient_scope");
        assertThat(refusal(principal.requireSession())).isEqualTo(CommonRefusal.SESSION_REQUIRED);
    }

    @Test
    void a_scope_opens_what_it_names_and_no_more() {
        Scopes reading = new Scopes(List.of(Scope.ACCOUNT_READ));
        IssuedApiKey issued = ok(issue(hershel(), Optional.of(reading), Optional.empty()));

        Principal principal = ok(town.authenticate(issued.raw().reveal()));

        ok(principal.requireAccountReader());
        assertThat(refusal(principal.requireAccountWriter()).code()).isEqualTo("insufficient_scope");
    }

    @Test
    void the_last_use_is_kept_once_activity_is_flushed() {
        Person hershel = hershel();
        IssuedApiKey issued = ok(issue(hershel, Optional.empty(), Optional.empty()));
        town.wait(Duration.ofHours(1));
        ok(town.authenticate(issued.raw().reveal()));
        assertThat(list(hershel)).extracting(ApiKey::lastUsedAt).containsExactly(Optional.empty());

        town.signet().activity().flush();

        assertThat(list(hershel))
                .extracting(ApiKey::lastUsedAt)
                .containsExactly(Optional.of(town.clock().instant()));
    }

    private Person hershel() {
        return town.person(town.signIn("hershel"));
    }

    private List<ApiKey> list(Person person) {
        return town.signet().listUserKeys().list(person, PageRequest.first()).items();
    }

    private Result<IssuedApiKey> issue(Person person, Optional<Scopes> scopes, Optional<Instant> expiresAt) {
        return town.signet()
                .issueUserKey()
                .issue(person, new IssueUserKey.Request(new Label("ci"), scopes, expiresAt), client(1));
    }
}
