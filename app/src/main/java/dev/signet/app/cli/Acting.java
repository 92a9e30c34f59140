package dev.signet.app.cli;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.Listing;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.app.login.StoredLogin;
import dev.signet.core.shared.OrganizationId;
import java.util.Optional;

/**
 * Who a command acts as.
 *
 * @param client carries the key
 * @param login empty: the key is the environment's
 * @param wanted the organisation that was named, by id or slug, where the key is not a login's and so may reach many
 */
record Acting(ServerAddress server, SignetClient client, Optional<StoredLogin> login, Optional<String> wanted) {
    /** The id of the organisation that it acts in. */
    String organizationId() {
        return login.map(stored -> stored.place().id())
                .or(() -> wanted.map(this::named))
                .orElseGet(() ->
                        client.get("/v1/me").expect(200).object("organization").text("id"));
    }

    /** Where the organisation's keys are. */
    String keys() {
        return "/v1/organizations/" + organizationId() + "/api-keys";
    }

    private String named(String organization) {
        return OrganizationId.parse(organization).map(OrganizationId::toString).orElseGet(() -> bySlug(organization));
    }

    private String bySlug(String slug) {
        return Listing.all(client, "/v1/organizations", "organizations").stream()
                .map(OrganizationView::of)
                .filter(view -> view.slug().equals(slug))
                .map(OrganizationView::id)
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.FAILED, "the key belongs to no organisation with the slug " + slug));
    }
}
