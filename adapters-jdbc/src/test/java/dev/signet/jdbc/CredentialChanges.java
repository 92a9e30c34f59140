package dev.signet.jdbc;

import dev.signet.core.Stores;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.SessionId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** All that the stores can do that changes what is told about a credential. */
final class CredentialChanges {
    private CredentialChanges() {}

    static Stream<Named<BiConsumer<Stores, Household>>> all() {
        return Stream.of(
                change(
                        "a key is revoked",
                        (stores, in) -> stores.apiKeys()
                                .revoke(
                                        new ApiKeyOwner.OfUser(in.user()),
                                        in.own().id(),
                                        Given.NOW)),
                change("all keys are revoked", (stores, in) -> stores.apiKeys().revokeAllOfUser(in.user(), Given.NOW)),
                change("a session ends", (stores, in) -> stores.sessions().end(in.user(), in.session(), Given.NOW)),
                change(
                        "other sessions end",
                        (stores, in) -> stores.sessions().endOthers(in.user(), new SessionId(Given.id()), Given.NOW)),
                change("all sessions end", (stores, in) -> stores.sessions().endAll(in.user(), Given.NOW)),
                change(
                        "a session goes to another organization",
                        (stores, in) -> stores.activeOrganizations()
                                .activate(in.user(), in.session(), in.personal(), Given.NOW)),
                change(
                        "a role changes",
                        (stores, in) -> stores.memberships().changeRole(in.team(), in.user(), Role.MEMBER)),
                change(
                        "a member is removed",
                        (stores, in) -> stores.memberships().remove(in.team(), in.user(), Given.NOW)),
                change(
                        "an organization is suspended",
                        (stores, in) -> stores.oversight().organizations().suspend(in.team(), "unpaid", Given.NOW)),
                change(
                        "an organization gets a plan",
                        (stores, in) -> stores.oversight().organizations().setBilling(in.team(), planned(), Given.NOW)),
                change(
                        "an organization is renamed",
                        (stores, in) -> stores.organizations()
                                .rename(in.team(), Optional.of(new Label("Renamed")), Optional.empty(), Given.NOW)),
                change(
                        "an organization is deleted",
                        (stores, in) -> stores.organizations().delete(in.team(), Given.NOW)),
                change(
                        "a project is deleted",
                        (stores, in) -> stores.projects().delete(in.team(), in.project(), Given.NOW)),
                change(
                        "a person is deactivated",
                        (stores, in) -> stores.oversight().accounts().setActive(in.user(), false, Given.NOW)));
    }

    private static Billing planned() {
        return new Billing(
                Optional.of("stripe"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("team"),
                Optional.empty(),
                Optional.of(Given.after(Duration.ofDays(30))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Named<BiConsumer<Stores, Household>> change(String name, BiConsumer<Stores, Household> change) {
        return Named.of(name, change);
    }
}
