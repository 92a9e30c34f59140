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
import java.util.UUID;

/** Reads what a key's list and the lookup of a credential have in common. */
final class KeyColumns {
    private KeyColumns() {}

    static ApiKeyOwner owner(ResultSet row) throws SQLException {
        Optional<UUID> user = Columns.optionalUuid(row, "user_id");
        if (user.isPresent()) {
            return new ApiKeyOwner.OfUser(new UserId(user.get()));
        }
        OrganizationId organization = new OrganizationId(Columns.uuid(row, "organization_id"));
        return Columns.optionalUuid(row, "project_id")
                .<ApiKeyOwner>map(project -> new ApiKeyOwner.OfProject(organization, new ProjectId(project)))
                .orElseGet(() -> new ApiKeyOwner.OfOrganization(organization));
    }

    static Scopes scopes(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new Scopes(Arrays.stream(scopes).map(Scope::new).toList());
    }
}
