package dev.signet.app.login;

import dev.signet.app.client.Fields;
import dev.signet.app.settings.BearerTokens;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SecretText;

/** A key that the server has handed over, and where it acts. */
public record HandedOver(Place place, SecretText key) {
    static HandedOver read(Fields answer) {
        String id = OrganizationId.parse(answer.text("organization_id"))
                .orElseThrow(() -> answer.complaint().apply("has an \"organization_id\" that is no id"))
                .toString();
        Place place = new Place(id, answer.text("organization_name"), answer.text("organization_slug"));
        return BearerTokens.parse(answer.text("plaintext_api_key")).fold(key -> new HandedOver(place, key), refusal -> {
            throw answer.complaint().apply("has a \"plaintext_api_key\" that " + refusal.message());
        });
    }
}
