package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.project.Project;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That work which throws leaves organisations, and whoever and whatever is in them, as they were in any store. */
public interface PlacesRollbackContract extends StoresContract {
    /** Later than what was there before. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    @Test
    default void places_members_and_what_an_operator_did_are_as_they_were() {
        Account person = given().account();
        OrganizationId team = given().team(person.id());
        UserId member = given().member(team, Role.MEMBER);
        UserId admin = given().member(team, Role.ADMIN);
        ProjectId project = given().project(team);
        ApiKeyOwner place = new ApiKeyOwner.OfProject(team, project);
        ApiKeyId key = given().key(place, person.id());
        Organization before = stores().organizations().find(team).orElseThrow();
        List<Member> members = stores().memberships().members(team);
        List<Project> projects = stores().projects().ofOrganization(team);

        fail(() -> {
            stores().oversight().accounts().setActive(person.id(), false, LATER);
            stores().oversight().accounts().setBilling(person.id(), AccountBilling.none(), LATER);
            stores().oversight().organizations().suspend(team, "unpaid", LATER);
            stores().oversight().organizations().setBilling(team, OrganizationsContract.fullBilling(), LATER);
            stores().organizations()
                    .rename(team, Optional.of(new Label("Renamed")), Optional.of(new Slug(Given.unique("new"))), LATER);
            stores().memberships().changeRole(team, member, Role.OWNER);
            stores().memberships().remove(team, admin, Given.NOW);
            stores().projects().rename(team, project, new Label("Renamed"));
            stores().projects().delete(team, project, LATER);
            stores().apiKeys().revoke(place, key, LATER);
            stores().organizations().delete(team, LATER);
        });

        assertThat(stores().accounts().find(person.id())).contains(person);
        assertThat(stores().organizations().find(team)).contains(before);
        assertThat(stores().memberships().members(team)).isEqualTo(members);
        assertThat(stores().projects().ofOrganization(team)).isEqualTo(projects);
        assertThat(stores().apiKeys().find(place, key).flatMap(ApiKey::revokedAt))
                .isEmpty();
        assertThat(stores().organizations()
                        .add(Organization.founded(
                                new OrganizationId(Given.id()), before.name(), before.slug(), false, LATER)))
                .isFalse();
    }

    private void fail(Runnable work) {
        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    work.run();
                    throw new TransactionsContract.Broken();
                }))
                .isInstanceOf(TransactionsContract.Broken.class);
    }
}
