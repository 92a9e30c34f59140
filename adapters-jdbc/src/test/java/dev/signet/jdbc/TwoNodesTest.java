package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Stores;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract sections 4 and 5: what is changed holds at once on the node that changed it, on others within a second. */
class TwoNodesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Node one;
    private Node two;
    private Household household;

    @BeforeEach
    void open() {
        one = Node.of(DATABASE);
        two = Node.of(DATABASE);
        household = new Household(DATABASE.stores());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @ParameterizedTest
    @MethodSource("dev.signet.jdbc.CredentialChanges#all")
    void a_change_holds_here_at_once_and_there_within_a_second(BiConsumer<Stores, Household> change) {
        List<Optional<? extends Credential>> before = warmed();

        change.accept(one.stores(), household);

        List<Optional<? extends Credential>> after =
                household.told(DATABASE.stores().credentials());
        assertThat(after).isNotEqualTo(before);
        assertThat(household.told(one.credentials())).isEqualTo(after);
        holdsOn(two, after);
    }

    @ParameterizedTest
    @MethodSource("dev.signet.jdbc.CredentialChanges#all")
    void a_change_in_a_transaction_holds_once_it_is_committed(BiConsumer<Stores, Household> change) {
        List<Optional<? extends Credential>> before = warmed();

        List<Optional<? extends Credential>> within = one.stores()
                .transactions()
                .inTransaction(() -> {
                    change.accept(one.stores(), household);
                    assertThat(household.told(two.credentials())).isEqualTo(before);
                    return household.told(one.credentials());
                });

        assertThat(within).isNotEqualTo(before);
        assertThat(household.told(one.credentials())).isEqualTo(within);
        holdsOn(two, within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE api_keys SET revoked_at = created_at WHERE user_id IS NOT NULL",
                "UPDATE api_keys SET scopes = '{}' WHERE project_id IS NOT NULL",
                "UPDATE api_keys SET expires_at = created_at WHERE project_id IS NULL AND user_id IS NULL",
                "UPDATE api_keys SET maker_role = 'member' WHERE maker_role IS NOT NULL",
                "UPDATE api_keys SET created_at = created_at - interval '1 day' WHERE device_name IS NOT NULL",
                "DELETE FROM api_keys",
                "UPDATE sessions SET ended_at = created_at",
                "UPDATE sessions SET expires_at = expires_at - interval '1 minute'",
                "UPDATE sessions SET organization_id = (SELECT id FROM organizations WHERE is_personal)",
                "DELETE FROM sessions",
                "TRUNCATE sessions",
                "UPDATE accounts SET is_active = false",
                "UPDATE accounts SET email = 'new-' || email",
                "UPDATE memberships SET role = 'member' WHERE role = 'admin'",
                "DELETE FROM memberships WHERE role = 'admin'",
                "UPDATE organizations SET suspended_at = created_at",
                "UPDATE organizations SET name = 'Other'",
                "UPDATE organizations SET deleted_at = created_at WHERE NOT is_personal",
                "UPDATE organizations SET deleted_at = created_at WHERE is_personal",
                "UPDATE organizations SET is_personal = NOT is_personal",
                "UPDATE projects SET deleted_at = created_at",
            })
    void a_change_by_hand_holds_everywhere_within_a_second(String statement) {
        List<Optional<? extends Credential>> before = warmed();

        DATABASE.jdbi().useHandle(handle -> handle.execute(statement));

        List<Optional<? extends Credential>> after =
                household.told(DATABASE.stores().credentials());
        assertThat(after).isNotEqualTo(before);
        holdsOn(one, after);
        holdsOn(two, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberships", "organizations"})
    void what_comes_back_is_there_again_within_a_second(String table) {
        if (table.equals("memberships")) {
            DATABASE.stores().memberships().remove(household.team(), household.user(), Given.NOW);
        } else {
            DATABASE.stores().organizations().delete(household.team(), Given.NOW);
        }
        List<Optional<? extends Credential>> before = warmed();

        if (table.equals("memberships")) {
            one.stores().memberships().add(new Membership(household.team(), household.user(), Role.MEMBER, Given.NOW));
        } else {
            DATABASE.jdbi().useHandle(handle -> handle.execute("UPDATE organizations SET deleted_at = NULL"));
        }

        List<Optional<? extends Credential>> after =
                household.told(DATABASE.stores().credentials());
        assertThat(after).isNotEqualTo(before);
        holdsOn(one, after);
        holdsOn(two, after);
    }

    @Test
    void a_change_that_was_rolled_back_has_not_happened() {
        List<Optional<? extends Credential>> before = warmed();

        try {
            one.stores().transactions().inTransaction(() -> {
                one.stores().sessions().endAll(household.user(), Given.NOW);
                assertThat(household.told(one.credentials())).isNotEqualTo(before);
                throw new UnsupportedOperationException();
            });
        } catch (UnsupportedOperationException expected) {
            assertThat(household.told(one.credentials())).isEqualTo(before);
        }
        assertThat(household.told(two.credentials())).isEqualTo(before);
    }

    @Test
    void a_key_made_on_one_node_works_at_once_on_the_other_that_was_asked_for_it_before() {
        var key = Given.newKey(new ApiKeyOwner.OfUser(household.user()), household.user());
        assertThat(two.credentials().key(key.digest())).isEmpty();

        one.stores().apiKeys().add(key);

        assertThat(two.credentials().key(key.digest())).isPresent();
    }

    /** What is told before anything changes, known to both nodes. */
    private List<Optional<? extends Credential>> warmed() {
        List<Optional<? extends Credential>> told =
                household.told(DATABASE.stores().credentials());
        for (Node node : List.of(one, two)) {
            // The first beats may still drop what was read.
            Eventually.holds("answers from memory", () -> {
                long hits = node.counts().hits();
                assertThat(household.told(node.credentials())).isEqualTo(told);
                return node.counts().hits()
                        == hits + told.stream().filter(Optional::isPresent).count();
            });
        }
        return told;
    }

    private void holdsOn(Node node, List<Optional<? extends Credential>> told) {
        Eventually.holdsWithin(
                Eventually.A_SECOND,
                "the change",
                () -> household.told(node.credentials()).equals(told));
    }
}
