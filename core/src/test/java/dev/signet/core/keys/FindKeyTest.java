package dev.signet.core.keys;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindKeyTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_key_is_found_where_it_is_listed_and_nowhere_else() {
        ApiKey first =
                acme.issue(acme.open(acme.owner, acme.first), Scopes.none()).key();
        Company other = new Company(town, "other");
        FindKey findKey = town.signet().findKey();

        assertThat(ok(findKey.find(acme.open(acme.member), first.id()))).isEqualTo(first);
        assertThat(ok(findKey.find(acme.open(acme.member, acme.first), first.id())))
                .isEqualTo(first);
        assertThat(refusal(findKey.find(acme.open(acme.owner, acme.second), first.id())))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(findKey.find(other.open(other.owner), first.id()))).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_revoked_key_is_found_too() {
        ApiKey key = acme.issue(acme.open(acme.owner), Scopes.none()).key();
        ok(town.signet().revokeKey().revoke(acme.open(acme.owner), key.id(), client(1)));

        assertThat(ok(town.signet().findKey().find(acme.open(acme.owner), key.id()))
                        .revokedAt())
                .isPresent();
    }

    @Test
    void who_may_not_list_keys_finds_none() {
        ApiKey key = acme.issue(acme.open(acme.owner), Scopes.none()).key();
        Principal blind = acme.keyHolder(acme.open(acme.owner), Scopes.none());

        assertThat(refusal(town.signet().findKey().find(acme.open(blind), key.id())))
                .isEqualTo(new InsufficientScope(Scope.API_KEYS_READ));
    }

    @Test
    void ones_own_key_is_found_by_oneself_alone() {
        ApiKey own = own(acme.member);
        FindUserKey findUserKey = town.signet().findUserKey();

        assertThat(ok(findUserKey.find(acme.member, own.id()))).isEqualTo(own);
        assertThat(refusal(findUserKey.find(acme.owner, own.id()))).isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(town.signet().findKey().find(acme.open(acme.owner), own.id())))
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private ApiKey own(Person person) {
        return ok(town.signet()
                        .issueUserKey()
                        .issue(
                                person,
                                new IssueUserKey.Request(new Label("own"), Optional.empty(), Optional.empty()),
                                client(1)))
                .key();
    }
}
