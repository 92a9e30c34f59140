package dev.signet.core;

import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.HoldCredential;
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
import dev.signet.core.oversight.Supervision;
import dev.signet.core.oversight.SuspendOrganization;
import dev.signet.core.oversight.UnsuspendOrganization;
import dev.signet.core.recovery.RecoveryMail;
import dev.signet.core.recovery.SendRecovery;
import dev.signet.core.tx.Transactions;
import java.time.Clock;

/** The part of {@link Wiring} that is about who runs this Signet. */
final class OversightWiring {
    private OversightWiring() {}

    static Oversight oversight(
            Stores stores, HoldCredential holdCredential, RecoveryMail recoveryMail, Audit audit, Clock clock) {
        Transactions transactions = stores.transactions();
        Supervision supervision = new Supervision(holdCredential, audit, transactions, clock);
        return new Oversight(
                new SuspendOrganization(stores.oversight().organizations(), supervision),
                new UnsuspendOrganization(stores.oversight().organizations(), supervision),
                new SetOrganizationBilling(stores.oversight().organizations(), supervision),
                new FindUser(stores.accounts()),
                new LookUpUser(stores.accounts(), stores.organizations(), stores.sessions(), clock),
                new SetUserBilling(stores.oversight().accounts(), supervision),
                new DeactivateUser(
                        stores.oversight().accounts(),
                        stores.accountLocks(),
                        stores.sessions(),
                        supervision,
                        transactions),
                new ActivateUser(stores.oversight().accounts(), supervision),
                new EndUserSessions(stores.accounts(), stores.sessions(), supervision),
                new SendRecovery(stores.accounts(), recoveryMail, supervision),
                new FindAnyKey(stores.oversight().keys()),
                new RevokeAnyKey(stores.oversight().keys(), stores.apiKeys(), audit, supervision),
                new ViewOutbox(stores.oversight().outbox()),
                new HastenMail(stores.oversight().outbox(), supervision),
                new ExportAuditEvents(stores.auditTrail(), clock));
    }
}
