package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Stores;
import dev.signet.core.account.Account;
import dev.signet.core.authentication.Credential;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a token of an external issuer is about is told from memory too, until something of it changes. */
class ExternalCredentialsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String ISSUER = "https://clerk.example.com";
    private static final Instant LATER = Given.after(Duration.ofMinutes(1));
    private static final ExternalSubject ADA = new ExternalSubject(ISSUER, "user_ada", Optional.of("org_acme"));

    /** Where they are, and who. */
    private record Visitor(UserId user, OrganizationId place) {}

    private Node one;
    private Node two;
    private Visitor ada;

    @BeforeEach
    void open() {
        one = Node.of(DATABASE);
        two = Node.of(DATABASE);
        ada = arrive(DATABASE.stores());
        Eventually.holds(
                "first drop of all that was read", () -> two.heartbeat().changes() > 0);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    static Stream<Named<BiConsumer<Stores, Visitor>>> changes() {
        return Stream.of(
                Named.of(
                        "a role follows a younger token",
                        (stores, in) ->
                                stores.externalPeople().follow(in.place(), in.user(), Role.ADMIN, LATER, LATER)),
                Named.of(
                        "a slug follows a younger token",
                        (stores, in) -> stores.externalPeople().rename(in.place(), "acme-2", new Label("A"), LATER)),
                Named.of(
                        "a member is removed",
                        (stores, in) -> stores.memberships().remove(in.place(), in.user(), LATER)),
                Named.of(
                        "a person is deactivated",
                        (stores, in) -> stores.oversight().accounts().setActive(in.user(), false, LATER)),
                Named.of(
                        "an organization is suspended",
                        (stores, in) -> stores.oversight().organizations().suspend(in.place(), "unpaid", LATER)),
                Named.of(
                        "an organization is deleted",
                        (stores, in) -> stores.organizations().delete(in.place(), LATER)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_holds_here_at_once_and_there_within_a_second(BiConsumer<Stores, Visitor> change) {
        Optional<Credential.OfExternal> before = warmed();

        change.accept(one.stores(), ada);

        Optional<Credential.OfExternal> after = DATABASE.stores().credentials().external(ADA);
        assertThat(after).isNotEqualTo(before);
        assertThat(one.credentials().external(ADA)).isEqualTo(after);
        Eventually.holdsWithin(
                Eventually.A_SECOND,
                "the change",
                () -> two.credentials().external(ADA).equals(after));
    }

    @Test
    void a_younger_token_that_says_the_same_is_known_where_it_came_and_told_to_nobody() {
        warmed();
        long heard = two.heartbeat().changes();

        one.stores().externalPeople().follow(ada.place(), ada.user(), Role.MEMBER, LATER, LATER);

        assertThat(one.credentials().external(ADA).flatMap(Credential.OfExternal::decidedAt))
                .contains(LATER);
        DATABASE.jdbi().useHandle(handle -> handle.execute("SELECT pg_notify('signet_changes', 'everything')"));
        Eventually.holds("the last message", () -> two.heartbeat().changes() > heard);
        assertThat(two.heartbeat().changes()).isEqualTo(heard + 1);
    }

    @Test
    void who_was_removed_is_there_on_every_node_as_soon_as_they_are_back() {
        warmed();
        one.stores().memberships().remove(ada.place(), ada.user(), LATER);
        Eventually.holds("the removal", () -> standing(two).isEmpty());

        one.stores().externalPeople().follow(ada.place(), ada.user(), Role.ADMIN, LATER.plusSeconds(1), LATER);

        assertThat(standing(two)).isPresent();
    }

    private static Optional<Standing> standing(Node node) {
        return node.credentials().external(ADA).flatMap(Credential.OfExternal::standing);
    }

    /** What is told before anything changes, by both nodes from memory. */
    private Optional<Credential.OfExternal> warmed() {
        Optional<Credential.OfExternal> told = DATABASE.stores().credentials().external(ADA);
        for (Node node : List.of(one, two)) {
            Eventually.holds("an answer from memory", () -> {
                long hits = node.counts().hits();
                assertThat(node.credentials().external(ADA)).isEqualTo(told);
                return node.counts().hits() == hits + 1;
            });
        }
        return told;
    }

    private static Visitor arrive(Stores stores) {
        UserId user = new UserId(Given.id());
        stores.externalPeople().addPerson(Account.vouchedFor(user, Given.username(), Given.NOW), ISSUER, "user_ada");
        OrganizationId place = new OrganizationId(Given.id());
        stores.externalPeople()
                .addOrganization(Organization.vouchedFor(
                        place,
                        new Label("acme"),
                        new Slug(Given.unique("slug")),
                        new ExternalName(ISSUER, "org_acme", Optional.of("acme")),
                        Given.NOW));
        stores.externalPeople().follow(place, user, Role.MEMBER, Given.NOW, Given.NOW);
        return new Visitor(user, place);
    }
}
