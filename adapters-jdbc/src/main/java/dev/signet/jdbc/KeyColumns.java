package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a key's list and the lookup of a credential have in common. */
final class KeyColumns {
    private KeyColumns() {}

    /** Whose key it is, by the columns that name a person and a project and by this one, which names an organisation. */
    static ApiKeyOwner owner(ResultSet row, String organizationColumn) throws SQLException {
        Optional<UserId> user = Columns.optionalUuid(row, "user_id").map(UserId::new);
        Optional<OrganizationId> place =
                Columns.optionalUuid(row, organizationColumn).map(OrganizationId::new);
        if (place.isEmpty()) {
            return new ApiKeyOwner.OfUser(user.orElseThrow());
        }
        OrganizationId organization = place.get();
        if (user.isPresent()) {
            return new ApiKeyOwner.OfMember(organization, user.get());
        }
        return Columns.optionalUuid(row, "project_id")
                .<ApiKeyOwner>map(project -> new ApiKeyOwner.OfProject(organization, new ProjectId(project)))
                .orElseGet(() -> new ApiKeyOwner.OfOrganization(organization));
    }

    static Scopes scopes(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new Scopes(Arrays.stream(scopes).map(Scope::new).toList());
    }
}
