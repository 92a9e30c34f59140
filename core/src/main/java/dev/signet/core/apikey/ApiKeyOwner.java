package dev.signet.core.apikey;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;

/** Who an API key belongs to, and so what ends it beside its revocation. */
public sealed interface ApiKeyOwner {
    /** A person: the key acts as them, anywhere. */
    record OfUser(UserId userId) implements ApiKeyOwner {}

    /**
     * A person in one organisation: the key acts as them there and nowhere else, with their role of now, and stops when
     * they leave. Such are the keys of command lines.
     */
    record OfMember(OrganizationId organizationId, UserId userId) implements ApiKeyOwner {}

    /** An organisation: the key outlives the person who made it. */
    record OfOrganization(OrganizationId organizationId) implements ApiKeyOwner {}

    /** A project: the key acts only inside it. */
    record OfProject(OrganizationId organizationId, ProjectId projectId) implements ApiKeyOwner {}
}
