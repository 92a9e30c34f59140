package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Fields;
import dev.signet.app.login.Place;

/** An organisation, as it is shown. */
record OrganizationView(String id, String name, String slug, boolean suspended) {
    static OrganizationView of(Fields answer) {
        return new OrganizationView(
                answer.text("id"),
                answer.text("name"),
                answer.text("slug"),
                answer.optionalTime("suspended_at").isPresent());
    }

    /** As it was when somebody signed in to it. */
    static OrganizationView of(Place place) {
        return new OrganizationView(place.id(), place.name(), place.slug(), false);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("slug", slug)
                .put("suspended", suspended);
    }

    String line() {
        return name + " (" + slug + ")" + (suspended ? ", suspended" : "");
    }
}
