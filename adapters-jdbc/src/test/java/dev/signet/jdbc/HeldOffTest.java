package dev.signet.jdbc;

import dev.signet.core.Signet;
import dev.signet.core.Stores;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Access;
import dev.signet.core.contract.Given;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is being revoked cannot hold that off by writing without pause: whoever revokes them gets their turn. */
class HeldOffTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Stores stores;
    private Signet signet;
    private Given given;
    private UserId user;
    private OrganizationId organization;

    @BeforeEach
    void found() {
        stores = DATABASE.stores();
        signet = DATABASE.signet().build();
        given = new Given(stores);
        user = given.user();
        organization = given.team(given.user());
        given.join(organization, user, Role.ADMIN);
    }

    @Test
    void a_session_ends_while_much_is_made_in_it() {
        Person person = person();

        Hammering.with(DATABASE, writer -> isMade(person))
                .stopsAt(() -> stores.sessions().end(user, person.sessionId(), Given.NOW));
    }

    @Test
    void a_key_is_revoked_while_much_is_made_by_it() {
        ApiKeyOwner owner = new ApiKeyOwner.OfOrganization(organization);
        Key key = key(owner);
        Access access = open(key, organization);

        Hammering.with(DATABASE, writer -> isMade(access))
                .stopsAt(() -> stores.apiKeys().revoke(owner, key.keyId(), Given.NOW));
    }

    @Test
    void a_person_revokes_their_own_key_while_much_is_made_by_it() {
        Key key = key(new ApiKeyOwner.OfMember(organization, user));
        Access access = open(key, organization);
        Access persons = open(person(), organization);

        Hammering.with(DATABASE, writer -> isMade(access))
                .stopsAt(() -> signet.revokeKey()
                        .revoke(persons, key.keyId(), Caller.inProcess())
                        .toOptional()
                        .isPresent());
    }

    @Test
    void a_member_is_removed_while_they_make_much_in_two_ways() {
        List<Access> both = List.of(
                open(person(), organization), open(key(new ApiKeyOwner.OfMember(organization, user)), organization));

        Hammering.with(DATABASE, writer -> isMade(both.get(writer % both.size())))
                .stopsAt(() -> stores.memberships().remove(organization, user, Given.NOW) == MembershipOutcome.DONE);
    }

    @Test
    void a_person_is_deactivated_while_much_is_made_as_them_in_many_places() {
        List<OrganizationId> places = IntStream.range(0, Hammering.WRITERS)
                .mapToObj(writer -> given.team(user))
                .toList();
        Key key = key(new ApiKeyOwner.OfUser(user));
        List<Access> accesses = places.stream().map(place -> open(key, place)).toList();

        Hammering.with(DATABASE, writer -> isMade(accesses.get(writer))).stopsAt(this::deactivate);
    }

    private boolean isMade(Person person) {
        return signet.issueUserKey()
                .issue(
                        person,
                        new IssueUserKey.Request(new Label("key"), Optional.empty(), Optional.empty()),
                        Caller.inProcess())
                .toOptional()
                .isPresent();
    }

    private boolean isMade(Access access) {
        return OrganizationKeys.issue(signet, access).toOptional().isPresent();
    }

    private boolean deactivate() {
        return stores.oversight().accounts().setActive(user, false, Given.NOW).isPresent();
    }

    private Person person() {
        return new Person(user, given.session(user), standing(), false, Given.NOW);
    }

    private Key key(ApiKeyOwner owner) {
        return new Key(given.key(owner, user), owner, user, standing(), Scopes.all(), Optional.empty());
    }

    private Standing standing() {
        return stores.organizations().standing(organization, user).orElseThrow();
    }

    private Access open(Principal who, OrganizationId place) {
        return signet.openOrganization().open(who, place).orThrow();
    }
}
