package dev.signet.core.apikey;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/** Who an API key belongs to, and so what ends it beside its revocation. */
public sealed interface ApiKeyOwner {
    /** The person that the key acts as. */
    default Optional<UserId> person() {
        return Optional.empty();
    }

    /** The organisation that it acts in, and in no other. */
    default Optional<OrganizationId> organization() {
        return Optional.empty();
    }

    /** The project that it acts in, and in no other. */
    default Optional<ProjectId> project() {
        return Optional.empty();
    }

    /** A person: the key acts as them, anywhere. */
    record OfUser(UserId userId) implements ApiKeyOwner {
        @Override
        public Optional<UserId> person() {
            return Optional.of(userId);
        }
    }

    /**
     * A person in one organisation: the key acts as them there and nowhere else, with their role of now, and stops when
     * they leave. Such are the keys of command lines.
     */
    record OfMember(OrganizationId organizationId, UserId userId) implements ApiKeyOwner {
        @Override
        public Optional<UserId> person() {
            return Optional.of(userId);
        }

        @Override
        public Optional<OrganizationId> organization() {
            return Optional.of(organizationId);
        }
    }

    /** An organisation: the key outlives the person who made it. */
    record OfOrganization(OrganizationId organizationId) implements ApiKeyOwner {
        @Override
        public Optional<OrganizationId> organization() {
            return Optional.of(organizationId);
        }
    }

    /** A project: the key acts only inside it. */
    record OfProject(OrganizationId organizationId, ProjectId projectId) implements ApiKeyOwner {
        @Override
        public Optional<OrganizationId> organization() {
            return Optional.of(organizationId);
        }

        @Override
        public Optional<ProjectId> project() {
            return Optional.of(projectId);
        }
    }
}
