package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import java.util.Optional;

/**
 * An opened organisation, or one project of it: somebody belongs here. Nothing can be done in a place without one, so
 * that a place of others cannot even be named. Made by {@link OpenOrganization} and {@link OpenProject} alone.
 */
public final class Access {
    private final Principal principal;
    private final Standing standing;
    private final Optional<ProjectId> project;

    Access(Principal principal, Standing standing, Optional<ProjectId> project) {
        this.principal = principal;
        this.standing = standing;
        this.project = project;
    }

    /** Who is here. */
    public Principal principal() {
        return principal;
    }

    /** The organisation that was opened. */
    public Organization organization() {
        return standing.organization();
    }

    /** Its id. */
    public OrganizationId organizationId() {
        return standing.organization().id();
    }

    /** What the caller is here. */
    public Role role() {
        return standing.role();
    }

    /** The one project that was opened, or that the caller's key is confined to. */
    public Optional<ProjectId> project() {
        return project;
    }

    /** Whether the caller runs this Signet. */
    public boolean isOperator() {
        return principal instanceof Person person && person.superuser();
    }

    /** Whether this project can be seen from here. */
    public boolean includes(Project one) {
        return one.organizationId().equals(organizationId())
                && project.map(one.id()::equals).orElse(true);
    }

    /** Whose keys can be seen from here. */
    public ApiKeyOwner keys() {
        return project.<ApiKeyOwner>map(id -> new ApiKeyOwner.OfProject(organizationId(), id))
                .orElseGet(() -> new ApiKeyOwner.OfOrganization(organizationId()));
    }

    /**
     * This access, when the caller may do it here. Refuses with {@link CommonRefusal#FORBIDDEN} by role, then with
     * {@link InsufficientScope}.
     */
    public Result<Access> require(Action action) {
        if (!action.isFor(role()) || (isProjectKey() && !action.isOpenToProjectKeys())) {
            return Result.refused(CommonRefusal.FORBIDDEN);
        }
        return principal.scopes().allow(action.scope())
                ? Result.ok(this)
                : Result.refused(new InsufficientScope(action.scope()));
    }

    /** Whether the caller is what their membership makes them: neither an operator nor a key of the place itself. */
    boolean isByMembership() {
        return principal.boundToPerson() && !isOperator();
    }

    Access within(Project one) {
        return new Access(principal, standing, Optional.of(one.id()));
    }

    Access as(Role role) {
        return new Access(principal, new Standing(organization(), role), project);
    }

    Access in(Organization asItIs) {
        return new Access(principal, new Standing(asItIs, role()), project);
    }

    /** Refuses with {@link OrganizationRefusal#ORGANIZATION_SUSPENDED} while it is suspended, all but an operator. */
    Result<Access> unlessSuspended() {
        return organization().suspendedAt().isPresent() && !isOperator()
                ? Result.refused(OrganizationRefusal.ORGANIZATION_SUSPENDED)
                : Result.ok(this);
    }

    private boolean isProjectKey() {
        return principal instanceof Key key && key.owner() instanceof ApiKeyOwner.OfProject;
    }
}
