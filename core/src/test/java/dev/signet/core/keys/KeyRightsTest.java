package dev.signet.core.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Key;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contract section 1, "Scopes": nobody makes a key with more rights than they have, nor one that outlives it. */
class KeyRightsTest {
    private static final Organization PLACE = Given.newOrganization(false);
    private static final UserId MAKER = new UserId(Given.id());
    private static final Instant NOW = Given.NOW;

    @Property(tries = 2_000)
    void what_is_given_is_what_was_wanted_and_nothing_that_the_maker_lacks(
            @ForAll("scopes") Scopes own, @ForAll Role role, @ForAll("scopes") Scopes wanted) {
        Result<Scopes> given = KeyRights.scopes(key(own, role, Optional.empty()), role, wanted);

        if (given instanceof Result.Refused<Scopes> refused) {
            Scope lacking = ((InsufficientScope) refused.refusal()).scope();
            assertThat(wanted.list()).contains(lacking);
            assertThat(lacking.isSignets()).isTrue();
            assertThat(own.allow(lacking) && (role != Role.MEMBER || !lacking.equals(Scope.ALL)))
                    .isFalse();
        } else {
            assertThat(given.orThrow().list()).containsExactlyElementsOf(wanted.list());
            assertThat(Scope.ofSignet()).allMatch(scope -> own.allow(scope) || !wanted.allow(scope));
        }
    }

    @Property(tries = 1_000)
    void of_what_may_be_given_any_part_may_be_given_too(
            @ForAll("scopes") Scopes own, @ForAll Role role, @ForAll("scopes") Scopes wanted, @ForAll long part) {
        Key maker = key(own, role, Optional.empty());
        List<Scope> fewer = new ArrayList<>(wanted.list());
        fewer.removeIf(scope -> (part >> wanted.list().indexOf(scope) & 1) == 0);

        if (KeyRights.scopes(maker, role, wanted) instanceof Result.Ok<Scopes>) {
            assertThat(KeyRights.scopes(maker, role, new Scopes(fewer))).isInstanceOf(Result.Ok.class);
        }
    }

    @Property(tries = 1_000)
    void however_many_keys_make_keys_the_last_one_may_no_more_than_the_first(
            @ForAll("scopes") Scopes first, @ForAll Role role, @ForAll("wishes") List<Scopes> wishes) {
        Scopes last = first;
        for (Scopes wish : wishes) {
            last = KeyRights.scopes(key(last, role, Optional.empty()), role, wish)
                    .toOptional()
                    .orElse(last);
        }

        Scopes made = last;
        assertThat(Scope.ofSignet()).allMatch(scope -> first.allow(scope) || !made.allow(scope));
    }

    @Property(tries = 1_000)
    void a_key_ends_no_later_than_the_one_that_makes_it_and_never_in_the_past(
            @ForAll("ends") Optional<Instant> own, @ForAll("ends") Optional<Instant> wanted) {
        Result<Optional<Instant>> end = KeyRights.expiry(key(Scopes.all(), Role.OWNER, own), wanted, NOW);

        if (end instanceof Result.Ok<Optional<Instant>> ok) {
            assertThat(ok.value()).isEqualTo(wanted.or(() -> own));
            assertThat(own.isPresent()
                            && (ok.value().isEmpty() || ok.value().get().isAfter(own.get())))
                    .isFalse();
            assertThat(wanted.filter(time -> !time.isAfter(NOW))).isEmpty();
        } else if (wanted.filter(NOW::isBefore).isPresent()) {
            assertThat(end).isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
            assertThat(wanted.get()).isAfter(own.orElseThrow());
        }
    }

    @Provide
    Arbitrary<Scopes> scopes() {
        List<Scope> all = new ArrayList<>(Scope.ofSignet());
        all.add(new Scope("orders:read"));
        all.add(new Scope("orders:write"));
        return Arbitraries.of(all).list().ofMaxSize(6).uniqueElements().map(Scopes::new);
    }

    @Provide
    Arbitrary<List<Scopes>> wishes() {
        return scopes().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Optional<Instant>> ends() {
        return Arbitraries.longs()
                .between(-3, 3)
                .map(days -> NOW.plus(Duration.ofDays(days)))
                .optional();
    }

    private static Key key(Scopes scopes, Role role, Optional<Instant> expiresAt) {
        return new Key(
                new ApiKeyId(Given.id()),
                new ApiKeyOwner.OfOrganization(PLACE.id()),
                MAKER,
                new Standing(PLACE, role),
                scopes,
                expiresAt);
    }
}
