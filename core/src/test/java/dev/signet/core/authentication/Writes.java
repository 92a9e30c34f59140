package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.refusal;

import dev.signet.core.Company;
import dev.signet.core.Tenancy;
import dev.signet.core.Town;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Refusal;
import dev.signet.core.tenancy.ChangeOrganization;
import java.util.List;
import java.util.Optional;

/** What an admin changes, deletes and revokes in an organisation. */
final class Writes {
    private Writes() {}

    /** How each of these writes by this access is refused; there is none that is not. */
    static List<Refusal> refused(Town town, Company company, Access access, ApiKeyId key) {
        Tenancy tenancy = town.signet().tenancy();
        Label name = new Label("Mine");
        return List.of(
                refusal(tenancy.changeOrganization()
                        .change(
                                access,
                                new ChangeOrganization.Request(Optional.of(name), Optional.empty()),
                                client(1))),
                refusal(tenancy.createProject().create(access, name, client(1))),
                refusal(tenancy.renameProject().rename(access, company.first.id(), name, client(1))),
                refusal(tenancy.deleteProject().delete(access, company.second.id(), client(1))),
                refusal(town.signet().revokeKey().revoke(access, key, client(1))));
    }
}
