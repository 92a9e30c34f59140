package dev.signet.core;

import dev.signet.core.tenancy.AddMember;
import dev.signet.core.tenancy.ChangeMemberRole;
import dev.signet.core.tenancy.ChangeOrganization;
import dev.signet.core.tenancy.CreateOrganization;
import dev.signet.core.tenancy.CreateProject;
import dev.signet.core.tenancy.DeleteOrganization;
import dev.signet.core.tenancy.DeleteProject;
import dev.signet.core.tenancy.FindMember;
import dev.signet.core.tenancy.ListAuditEvents;
import dev.signet.core.tenancy.ListMembers;
import dev.signet.core.tenancy.ListOrganizations;
import dev.signet.core.tenancy.ListProjects;
import dev.signet.core.tenancy.RemoveMember;
import dev.signet.core.tenancy.RenameProject;
import dev.signet.core.tenancy.ViewOrganization;

/** The use cases about organisations, their projects and their members. */
public record Tenancy(
        CreateOrganization createOrganization,
        ListOrganizations listOrganizations,
        ViewOrganization viewOrganization,
        ChangeOrganization changeOrganization,
        DeleteOrganization deleteOrganization,
        ListProjects listProjects,
        CreateProject createProject,
        RenameProject renameProject,
        DeleteProject deleteProject,
        ListMembers listMembers,
        FindMember findMember,
        AddMember addMember,
        ChangeMemberRole changeMemberRole,
        RemoveMember removeMember,
        ListAuditEvents listAuditEvents) {}
