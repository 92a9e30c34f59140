package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.UUID;

/** An organisation as commands speak of it. */
final class OrganizationView {
    /** Stands where the command line has not been read yet. */
    static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    private OrganizationView() {}

    static ObjectNode json(Organization organization) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", organization.id().toString())
                .put("slug", organization.slug().value())
                .put(
                        "suspended_at",
                        organization.suspendedAt().map(Instant::toString).orElse(null))
                .put("suspended_reason", organization.suspendedReason().orElse(null));
    }

    static String notThere(OrganizationId id) {
        return "there is no organisation " + id;
    }
}
