package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of memberships does. */
public interface MembershipsContract extends StoresContract {
    @ParameterizedTest
    @EnumSource
    default void a_membership_comes_back_as_it_was(Role role) {
        OrganizationId organization = given().organization(given().user());
        Membership membership = new Membership(organization, given().user(), role, Given.after(Duration.ofMillis(1)));

        assertThat(stores().memberships().add(membership)).isTrue();

        assertThat(stores().memberships().find(organization, membership.userId()))
                .contains(membership);
    }

    @Test
    default void a_second_membership_is_refused_and_not_written() {
        UserId owner = given().user();
        OrganizationId organization = given().organization(owner);
        Membership second = new Membership(organization, owner, Role.MEMBER, Given.after(Duration.ofDays(1)));

        assertThat(stores().memberships().add(second)).isFalse();

        assertThat(stores().memberships().find(organization, owner))
                .contains(new Membership(organization, owner, Role.OWNER, Given.NOW));
    }

    @Test
    default void a_membership_is_that_of_one_person_in_one_organization() {
        UserId one = given().user();
        UserId other = given().user();
        OrganizationId ofOne = given().organization(one);
        OrganizationId ofOther = given().organization(other);

        assertThat(stores().memberships().find(ofOne, other)).isEmpty();
        assertThat(stores().memberships().find(ofOther, one)).isEmpty();
        assertThat(stores().memberships().find(new OrganizationId(Given.id()), one))
                .isEmpty();
    }
}
