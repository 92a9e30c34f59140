package dev.signet.core;

import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.shared.Ids;
import dev.signet.core.signin.SessionTokens;
import dev.signet.core.signin.SwitchOrganization;
import dev.signet.core.signin.ViewUser;
import dev.signet.core.tenancy.AddMember;
import dev.signet.core.tenancy.Administration;
import dev.signet.core.tenancy.ChangeMemberRole;
import dev.signet.core.tenancy.ChangeOrganization;
import dev.signet.core.tenancy.CreateOrganization;
import dev.signet.core.tenancy.CreateProject;
import dev.signet.core.tenancy.DeleteOrganization;
import dev.signet.core.tenancy.DeleteProject;
import dev.signet.core.tenancy.FindMember;
import dev.signet.core.tenancy.Founding;
import dev.signet.core.tenancy.ListAuditEvents;
import dev.signet.core.tenancy.ListMembers;
import dev.signet.core.tenancy.ListOrganizations;
import dev.signet.core.tenancy.ListProjects;
import dev.signet.core.tenancy.RemoveMember;
import dev.signet.core.tenancy.RenameProject;
import dev.signet.core.tenancy.ViewOrganization;
import dev.signet.core.tx.Transactions;
import java.time.Clock;

/** The part of {@link Wiring} that is about organisations. */
final class PlaceWiring {
    private PlaceWiring() {}

    static Tenancy tenancy(
            Stores stores,
            OpenOrganization openOrganization,
            HoldAccess holdAccess,
            Founding founding,
            Audit audit,
            Ids ids,
            Clock clock) {
        Transactions transactions = stores.transactions();
        Administration administration = new Administration(holdAccess, audit, transactions, clock);
        return new Tenancy(
                new CreateOrganization(founding, audit, transactions, clock),
                new ListOrganizations(stores.organizations(), openOrganization),
                new ViewOrganization(),
                new ChangeOrganization(stores.organizations(), administration),
                new DeleteOrganization(stores.organizations(), administration),
                new ListProjects(stores.projects()),
                new CreateProject(stores.projects(), administration, ids),
                new RenameProject(stores.projects(), administration),
                new DeleteProject(stores.projects(), administration),
                new ListMembers(stores.memberships()),
                new FindMember(stores.memberships()),
                new AddMember(stores.accounts(), holdAccess, stores.memberships(), audit, transactions, clock),
                new ChangeMemberRole(holdAccess, stores.memberships(), audit, transactions, clock),
                new RemoveMember(holdAccess, stores.memberships(), audit, transactions, clock),
                new ListAuditEvents(stores.auditTrail()));
    }

    static ViewUser viewUser(Stores stores, Superusers superusers, OpenOrganization openOrganization) {
        return new ViewUser(stores.accounts(), stores.memberships(), stores.projects(), superusers, openOrganization);
    }

    static SwitchOrganization switchOrganization(
            Stores stores, OpenOrganization openOrganization, SessionTokens tokens, Audit audit, Clock clock) {
        return new SwitchOrganization(
                stores.activeOrganizations(), openOrganization, tokens, audit, stores.transactions(), clock);
    }
}
