package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Reads a key, alone or beside where it acts. */
final class KeyColumns {
    /**
     * All that is kept of the alias {@code api_key}, and what has become of its owner by {@link #OWNER}; named so that it
     * fits beside the columns of an organisation.
     */
    static final String ALL = """
            api_key.id, api_key.user_id, api_key.organization_id AS owner_id, api_key.project_id, api_key.name,
                api_key.display_prefix, api_key.digest, api_key.scopes, api_key.source, api_key.device_name,
                api_key.created_by, api_key.maker_role, api_key.is_admin_managed, api_key.created_at,
                api_key.expires_at, api_key.revoked_at, api_key.last_used_at,
                NOT coalesce(person.is_active, true)
                    OR coalesce(organization.deleted_at, project.deleted_at) IS NOT NULL
                    OR (api_key.user_id IS NOT NULL AND api_key.organization_id IS NOT NULL
                        AND membership.user_id IS NULL) AS is_owner_gone
            """;
    /**
     * Joins the owner of {@code api_key}, but for the alias {@code organization}. Who has left since the key was made is no
     * member that it belongs to, even if they came back.
     */
    static final String OWNER = """
            LEFT JOIN accounts AS person ON person.id = api_key.user_id
            LEFT JOIN memberships AS membership
                ON membership.organization_id = api_key.organization_id AND membership.user_id = api_key.user_id
                    AND membership.created_at <= api_key.created_at
            LEFT JOIN projects AS project
                ON project.organization_id = api_key.organization_id AND project.id = api_key.project_id
            """;

    private KeyColumns() {}

    static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(Columns.uuid(row, "id")),
                owner(row, "owner_id"),
                new Label(row.getString("name")),
                row.getString("display_prefix"),
                Digest.of(row.getBytes("digest")),
                scopes(row),
                Columns.constant(KeySource.class, row, "source"),
                Columns.optionalText(row, "device_name").map(Label::new),
                new UserId(Columns.uuid(row, "created_by")),
                Columns.optionalConstant(Role.class, row, "maker_role"),
                row.getBoolean("is_admin_managed"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "expires_at"),
                Columns.optionalInstant(row, "revoked_at"),
                Columns.optionalInstant(row, "last_used_at"),
                row.getBoolean("is_owner_gone"));
    }

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
