package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import java.util.Optional;

/** Lets somebody into an organisation that they belong to. */
public final class OpenOrganization {
    private final Organizations organizations;

    public OpenOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Opens it. Refuses with {@link CommonRefusal#NOT_FOUND} whoever does not belong there, as if it did not exist, and
     * with {@link OrganizationRefusal#ORGANIZATION_SUSPENDED} while it is suspended. A superuser gets in everywhere.
     */
    public Result<Access> open(Principal principal, OrganizationId id) {
        return Result.of(standing(principal, id), CommonRefusal.NOT_FOUND)
                .map(standing -> new Access(principal, standing, confinement(principal)))
                .flatMap(Access::unlessSuspended);
    }

    private Optional<Standing> standing(Principal principal, OrganizationId id) {
        if (principal instanceof Person person && person.superuser()) {
            return organizations.find(id).map(organization -> new Standing(organization, Role.OWNER));
        }
        if (principal.standing().organization().id().equals(id)) {
            return Optional.of(principal.standing());
        }
        return principal.actsAnywhere() ? organizations.standing(id, principal.userId()) : Optional.empty();
    }

    private static Optional<ProjectId> confinement(Principal principal) {
        return principal instanceof Key key && key.owner() instanceof ApiKeyOwner.OfProject project
                ? Optional.of(project.projectId())
                : Optional.empty();
    }
}
