package dev.signet.core;

import dev.signet.core.mailing.HastenMail;
import dev.signet.core.mailing.ViewOutbox;
import dev.signet.core.oversight.ActivateUser;
import dev.signet.core.oversight.DeactivateUser;
import dev.signet.core.oversight.EndUserSessions;
import dev.signet.core.oversight.ExportAuditEvents;
import dev.signet.core.oversight.FindAnyKey;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.oversight.LookUpUser;
import dev.signet.core.oversight.RevokeAnyKey;
import dev.signet.core.oversight.SetOrganizationBilling;
import dev.signet.core.oversight.SetUserBilling;
import dev.signet.core.oversight.SuspendOrganization;
import dev.signet.core.oversight.UnsuspendOrganization;
import dev.signet.core.recovery.SendRecovery;

/** The use cases of who runs this Signet. */
public record Oversight(
        SuspendOrganization suspendOrganization,
        UnsuspendOrganization unsuspendOrganization,
        SetOrganizationBilling setOrganizationBilling,
        FindUser findUser,
        LookUpUser lookUpUser,
        SetUserBilling setUserBilling,
        DeactivateUser deactivateUser,
        ActivateUser activateUser,
        EndUserSessions endUserSessions,
        SendRecovery sendRecovery,
        FindAnyKey findAnyKey,
        RevokeAnyKey revokeAnyKey,
        ViewOutbox viewOutbox,
        HastenMail hastenMail,
        ExportAuditEvents exportAuditEvents) {}
