package dev.signet.core;

import dev.signet.core.oversight.ActivateUser;
import dev.signet.core.oversight.DeactivateUser;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.oversight.SetOrganizationBilling;
import dev.signet.core.oversight.SetUserBilling;
import dev.signet.core.oversight.SuspendOrganization;
import dev.signet.core.oversight.UnsuspendOrganization;

/** The use cases of who runs this Signet. */
public record Oversight(
        SuspendOrganization suspendOrganization,
        UnsuspendOrganization unsuspendOrganization,
        SetOrganizationBilling setOrganizationBilling,
        FindUser findUser,
        SetUserBilling setUserBilling,
        DeactivateUser deactivateUser,
        ActivateUser activateUser) {}
