package dev.signet.core.authentication;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.External;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The permission table of contract section 1, "Tenancy": who may do what, cell by cell, and nothing in another tenant. */
class PermissionMatrixTest {
    // y: may; r: forbidden by role; s: lacks the scope; -: there is no such organisation for them.
    private static final String TABLE = """
            who                 | see | members | list | project key | own key | any key | organization key | leave | manage | owners | delete | audit
            superuser           | y   | y       | y    | y           | y       | y       | y                | y     | y      | y      | y      | y
            owner               | y   | y       | y    | y           | y       | y       | y                | y     | y      | y      | y      | y
            admin               | y   | y       | y    | y           | y       | y       | y                | y     | y      | r      | r      | y
            member              | y   | y       | y    | y           | y       | r       | r                | y     | r      | r      | r      | r
            outsider            | -   | -       | -    | -           | -       | -       | -                | -     | -      | -      | -      | -
            owner's own key     | y   | y       | y    | y           | y       | y       | y                | y     | y      | y      | y      | y
            member's own key    | y   | y       | y    | y           | y       | r       | r                | y     | r      | r      | r      | r
            own key, no scopes  | s   | s       | s    | s           | s       | s       | s                | s     | s      | s      | s      | s
            own key, reading    | y   | y       | y    | s           | s       | s       | s                | s     | s      | s      | s      | y
            owner's CLI key     | y   | y       | y    | y           | y       | y       | y                | y     | y      | y      | y      | y
            member's CLI key    | y   | y       | y    | y           | y       | r       | r                | y     | r      | r      | r      | r
            CLI key elsewhere   | -   | -       | -    | -           | -       | -       | -                | -     | -      | -      | -      | -
            organization key    | y   | y       | y    | y           | y       | y       | y                | y     | y      | r      | r      | y
            its key, no scopes  | s   | s       | s    | s           | s       | s       | s                | s     | s      | r      | r      | s
            member's made key   | s   | r       | y    | y           | y       | r       | r                | r     | r      | r      | r      | r
            project key         | y   | r       | y    | y           | y       | y       | r                | r     | r      | r      | r      | r
            superuser's own key | -   | -       | -    | -           | -       | -       | -                | -     | -      | -      | -      | -
            admin by an issuer  | y   | y       | y    | y           | y       | y       | y                | y     | y      | r      | r      | y
            member by an issuer | y   | y       | y    | y           | y       | r       | r                | y     | r      | r      | r      | r
            """;

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void each_may_do_what_the_table_says_and_no_more() {
        Company acme = new Company(town, "acme");
        Company other = new Company(town, "other");
        town.settle("root", Town.SUPERUSER);
        Map<String, Principal> people = people(acme, other);

        assertThat(table(acme, people)).isEqualTo(TABLE);
    }

    @Test
    void a_suspended_organisation_is_open_to_a_superuser_alone_and_not_there_for_strangers() {
        Company acme = new Company(town, "acme");
        Company other = new Company(town, "other");
        town.settle("root", Town.SUPERUSER);
        Access whole = acme.open(acme.owner);
        List<String> insiders = List.of(
                town.signIn("acme-owner"),
                town.signIn("acme-member"),
                acme.userKey(acme.owner, Scopes.all()).raw().reveal(),
                acme.cliKey(acme.owner, acme.organization),
                acme.issue(whole, Scopes.all()).raw().reveal(),
                acme.issue(acme.open(acme.owner, acme.first), Scopes.all())
                        .raw()
                        .reveal());
        String stranger =
                other.issue(other.open(other.owner), Scopes.all()).raw().reveal();

        town.stores()
                .oversight()
                .organizations()
                .suspend(acme.organization.id(), "unpaid", town.clock().instant());

        for (String insider : insiders) {
            assertThat(opened(acme, insider)).containsExactly("organization_suspended", "organization_suspended");
        }
        assertThat(opened(acme, town.signIn("root"))).containsExactly("y", "y");
        assertThat(opened(acme, stranger)).containsExactly("-", "-");
    }

    @Test
    void nothing_of_another_tenant_opens_an_organisation_or_a_project() {
        Company acme = new Company(town, "acme");
        Company other = new Company(town, "other");

        for (Principal foreign : List.of(
                other.owner,
                other.userKeyHolder(other.owner, Scopes.all()),
                other.cliKeyHolder(other.owner, other.organization),
                other.keyHolder(other.open(other.owner), Scopes.all()),
                other.keyHolder(other.open(other.owner, other.first), Scopes.all()))) {
            assertThat(code(acme.tryOpen(foreign))).isEqualTo("-");
            assertThat(code(acme.tryOpen(foreign, acme.first))).isEqualTo("-");
            assertThat(code(town.signet().openProject().open(foreign, other.organization.id(), acme.first.id())))
                    .isEqualTo("-");
            assertThat(code(other.tryOpen(foreign))).isEqualTo("y");
        }
    }

    @Test
    void organisations_are_made_by_sessions_and_user_keys() {
        Company acme = new Company(town, "acme");
        Principal own = acme.userKeyHolder(acme.member, Scopes.all());

        for (Principal maker : List.of(acme.member, own, byIssuer(acme, acme.member, Role.MEMBER))) {
            assertThat(code(maker.requireOrganizationMaker())).isEqualTo("y");
        }
        assertThat(code(acme.userKeyHolder(acme.member, scopes(Scope.ORGANIZATIONS_READ))
                        .requireOrganizationMaker()))
                .isEqualTo("s");
        assertThat(code(acme.cliKeyHolder(acme.owner, acme.organization).requireOrganizationMaker()))
                .isEqualTo("r");
        for (Access place : List.of(acme.open(acme.owner), acme.open(acme.owner, acme.first))) {
            assertThat(code(acme.keyHolder(place, Scopes.all()).requireOrganizationMaker()))
                    .isEqualTo("owner_required");
        }
    }

    @Test
    void the_key_of_a_project_opens_no_other_project() {
        Company acme = new Company(town, "acme");
        Principal key = acme.keyHolder(acme.open(acme.owner, acme.first), Scopes.all());

        assertThat(code(acme.tryOpen(key, acme.first))).isEqualTo("y");
        assertThat(code(acme.tryOpen(key, acme.second))).isEqualTo("-");
    }

    private List<String> opened(Company acme, String token) {
        Principal caller = ok(town.authenticate(token));
        return List.of(code(acme.tryOpen(caller)), code(acme.tryOpen(caller, acme.first)));
    }

    private Map<String, Principal> people(Company acme, Company other) {
        Scopes reading = scopes(Scope.ORGANIZATIONS_READ, Scope.API_KEYS_READ);
        Scopes keys = scopes(Scope.API_KEYS_READ, Scope.API_KEYS_WRITE);
        Map<String, Principal> people = new LinkedHashMap<>();
        people.put("superuser", acme.signIn("root"));
        people.put("owner", acme.owner);
        people.put("admin", acme.admin);
        people.put("member", acme.member);
        people.put("outsider", other.owner);
        people.put("owner's own key", acme.userKeyHolder(acme.owner, Scopes.all()));
        people.put("member's own key", acme.userKeyHolder(acme.member, Scopes.all()));
        people.put("own key, no scopes", acme.userKeyHolder(acme.owner, Scopes.none()));
        people.put("own key, reading", acme.userKeyHolder(acme.owner, reading));
        people.put("owner's CLI key", acme.cliKeyHolder(acme.owner, acme.organization));
        people.put("member's CLI key", acme.cliKeyHolder(acme.member, acme.organization));
        people.put("CLI key elsewhere", acme.cliKeyHolder(acme.owner, acme.personal(acme.owner)));
        people.put("organization key", acme.keyHolder(acme.open(acme.admin), Scopes.all()));
        people.put("its key, no scopes", acme.keyHolder(acme.open(acme.admin), Scopes.none()));
        people.put("member's made key", acme.keyHolder(acme.open(acme.member, acme.first), keys));
        people.put("project key", acme.keyHolder(acme.open(acme.admin, acme.first), Scopes.all()));
        people.put("superuser's own key", acme.userKeyHolder(acme.signIn("root"), Scopes.all()));
        people.put("admin by an issuer", byIssuer(acme, acme.admin, Role.ADMIN));
        people.put("member by an issuer", byIssuer(acme, acme.member, Role.MEMBER));
        return people;
    }

    private static Principal byIssuer(Company acme, Person person, Role role) {
        return new External(person.userId(), new Standing(acme.organization, role), Optional.empty());
    }

    private static String table(Company acme, Map<String, Principal> people) {
        List<String> lines = TABLE.lines().toList();
        StringBuilder table = new StringBuilder(lines.get(0)).append('\n');
        int[] widths = Arrays.stream(lines.get(0).split("\\| "))
                .mapToInt(String::length)
                .toArray();
        people.forEach((who, principal) -> {
            StringBuilder line = new StringBuilder(pad(who, widths[0]));
            int column = 0;
            for (Action action : Action.values()) {
                String cell = code(acme.tryOpen(principal).flatMap(access -> access.require(action)));
                column++;
                line.append("| ").append(pad(cell, widths[column]));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        });
        return table.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String code(Result<?> result) {
        return result.fold(value -> "y", PermissionMatrixTest::code);
    }

    private static String code(Refusal refusal) {
        return switch (refusal.code()) {
            case "not_found" -> "-";
            case "forbidden" -> "r";
            case "insufficient_scope" -> "s";
            default -> refusal.code();
        };
    }
}
