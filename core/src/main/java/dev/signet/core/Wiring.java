package dev.signet.core;

import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.account.UsernameSuggestions;
import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.Activity;
import dev.signet.core.authentication.Authenticator;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.authentication.SubmitOnce;
import dev.signet.core.google.GoogleAccounts;
import dev.signet.core.google.UnlinkGoogle;
import dev.signet.core.keys.FindKey;
import dev.signet.core.keys.FindUserKey;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.keys.KeyMaker;
import dev.signet.core.keys.ListKeys;
import dev.signet.core.keys.ListKeysByPage;
import dev.signet.core.keys.ListUserKeys;
import dev.signet.core.keys.RevokeKey;
import dev.signet.core.keys.RevokeUserKey;
import dev.signet.core.outbox.Mails;
import dev.signet.core.recovery.RecoveryMail;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.recovery.StartRecovery;
import dev.signet.core.registration.NewAccounts;
import dev.signet.core.registration.Register;
import dev.signet.core.registration.ResendVerification;
import dev.signet.core.registration.VerifyEmail;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.signin.ChangePassword;
import dev.signet.core.signin.ChangeProfile;
import dev.signet.core.signin.EndOtherSessions;
import dev.signet.core.signin.EndSession;
import dev.signet.core.signin.ListSessions;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.signin.RevokeRefreshToken;
import dev.signet.core.signin.SendCode;
import dev.signet.core.signin.SessionTokens;
import dev.signet.core.signin.SignInAttempts;
import dev.signet.core.signin.SignOut;
import dev.signet.core.signin.StartSession;
import dev.signet.core.signin.ViewAccount;
import dev.signet.core.tenancy.Founding;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Codes;
import java.time.Clock;

/** Makes the use cases of what the builder was given: the one place that knows what each of them needs. */
final class Wiring {
    private Wiring() {}

    static Signet wire(SignetBuilder.Parts parts) {
        Stores stores = parts.stores();
        Transactions transactions = stores.transactions();
        Throttle throttle = parts.throttle();
        PasswordHasher hasher = parts.passwordHasher();
        PasswordPolicy policy = parts.passwordPolicy();
        Ids ids = parts.ids();
        Entropy entropy = parts.entropy();
        Clock clock = parts.clock();
        AccessTokens accessTokens = parts.accessTokens();
        MailLimits mailLimits = new MailLimits(throttle);
        SignInAttempts attempts = new SignInAttempts(throttle, transactions);
        Codes codes = new Codes(stores.challenges(), parts.codeHasher(), ids, entropy);
        Mails mails = new Mails(stores.outbox(), ids);
        Audit audit = new Audit(stores.auditTrail(), ids);
        Founding founding = new Founding(stores.organizations(), stores.memberships(), stores.projects(), ids, entropy);
        NewAccounts newAccounts = new NewAccounts(
                stores.accounts(),
                stores.usernames(),
                stores.registrationClaims(),
                stores.challenges(),
                founding,
                new UsernameSuggestions(entropy),
                audit,
                ids);
        RefreshTokens refreshTokens = parts.refreshTokens();
        SessionPolicy sessionPolicy = parts.sessionPolicy();
        SessionTokens sessionTokens = new SessionTokens(accessTokens, refreshTokens, sessionPolicy);
        StartSession startSession = new StartSession(
                stores.sessions(),
                stores.organizations(),
                sessionTokens,
                sessionPolicy,
                audit,
                transactions,
                ids,
                entropy);

        Activity activity = new Activity(stores.apiKeys(), stores.sessions());
        Authenticator authenticator = new Authenticator(
                stores.credentials(),
                stores.browserSessions(),
                accessTokens,
                ExternalWiring.callers(parts, founding, audit),
                activity,
                parts.superusers(),
                sessionPolicy,
                clock);
        Register register = new Register(
                stores.accounts(),
                stores.usernames(),
                stores.registrationClaims(),
                stores.challenges(),
                policy,
                hasher,
                throttle,
                codes,
                mails,
                transactions,
                ids,
                clock);
        VerifyEmail verifyEmail = new VerifyEmail(stores.registrationClaims(), codes, newAccounts, transactions, clock);
        ResendVerification resendVerification = new ResendVerification(
                stores.accounts(),
                stores.registrationClaims(),
                stores.challenges(),
                mailLimits,
                codes,
                mails,
                transactions,
                clock);
        HoldCredential holdCredential =
                new HoldCredential(stores.accountLocks(), stores.sessionLocks(), stores.keyLocks());
        HoldAccess holdAccess = new HoldAccess(holdCredential, stores.memberships(), stores.organizations());
        GoogleAccounts googleAccounts = new GoogleAccounts(
                stores.googleLinks(), stores.accounts(), newAccounts, holdCredential, mails, audit, transactions);
        SignIns signIns = new SignIns(
                stores,
                hasher,
                attempts,
                newAccounts,
                codes,
                parts.googleTokens(),
                googleAccounts,
                startSession,
                audit,
                clock);
        SendCode sendCode = new SendCode(stores.accounts(), mailLimits, codes, mails, transactions, clock);
        RefreshSession refreshSession = new RefreshSession(
                stores.sessions(), refreshTokens, sessionTokens, sessionPolicy, audit, transactions, clock);
        RevokeRefreshToken revokeRefreshToken = new RevokeRefreshToken(
                stores.credentials(), stores.sessions(), refreshTokens, audit, transactions, clock);
        ViewAccount viewAccount = new ViewAccount(stores.accounts());
        UnlinkGoogle unlinkGoogle = new UnlinkGoogle(stores.googleLinks(), viewAccount, audit, transactions, clock);
        ChangeProfile changeProfile =
                new ChangeProfile(stores.accounts(), stores.usernames(), viewAccount, audit, transactions, clock);
        ChangePassword changePassword = new ChangePassword(
                stores.accounts(),
                policy,
                hasher,
                attempts,
                holdCredential,
                stores.sessions(),
                stores.recoveryTokens(),
                mails,
                audit,
                transactions,
                clock);
        ListSessions listSessions = new ListSessions(stores.sessions(), clock);
        EndSession endSession = new EndSession(stores.sessions(), audit, transactions, clock);
        EndOtherSessions endOtherSessions = new EndOtherSessions(stores.sessions(), audit, transactions, clock);
        SignOut signOut = new SignOut(endSession);
        RecoveryMail recoveryMail = new RecoveryMail(stores.recoveryTokens(), mails, entropy);
        StartRecovery startRecovery =
                new StartRecovery(stores.accounts(), recoveryMail, mailLimits, audit, transactions, clock);
        ResetPassword resetPassword = new ResetPassword(
                stores.accounts(),
                stores.recoveryTokens(),
                policy,
                hasher,
                stores.sessions(),
                stores.apiKeys(),
                stores.deviceGrants(),
                mails,
                audit,
                transactions,
                clock);
        KeyMaker keyMaker = new KeyMaker(stores.apiKeys(), parts.keyPrefixes(), audit, transactions, ids, entropy);
        IssueUserKey issueUserKey = new IssueUserKey(keyMaker, holdCredential, transactions, clock);
        ListUserKeys listUserKeys = new ListUserKeys(stores.apiKeys());
        RevokeUserKey revokeUserKey = new RevokeUserKey(stores.apiKeys(), audit, transactions, clock);
        OpenOrganization openOrganization = new OpenOrganization(stores.organizations());
        OpenProject openProject = new OpenProject(stores.projects(), openOrganization);
        IssueKey issueKey = new IssueKey(keyMaker, holdAccess, transactions, clock);
        ListKeys listKeys = new ListKeys(stores.apiKeys());
        ListKeysByPage listKeysByPage = new ListKeysByPage(stores.apiKeys());
        RevokeKey revokeKey = new RevokeKey(holdAccess, stores.apiKeys(), audit, transactions, clock);
        return new Signet(
                clock,
                accessTokens,
                activity,
                authenticator,
                register,
                verifyEmail,
                resendVerification,
                signIns.withPassword(startSession.accessOnly()),
                sendCode,
                signIns.withCode(startSession.refreshable()),
                signIns.withGoogle(startSession.accessOnly()),
                unlinkGoogle,
                refreshSession,
                revokeRefreshToken,
                viewAccount,
                PlaceWiring.viewUser(stores, parts.superusers(), openOrganization),
                changeProfile,
                changePassword,
                listSessions,
                endSession,
                endOtherSessions,
                signOut,
                PlaceWiring.switchOrganization(stores, openOrganization, sessionTokens, audit, clock),
                startRecovery,
                resetPassword,
                issueUserKey,
                listUserKeys,
                new FindUserKey(stores.apiKeys()),
                revokeUserKey,
                openOrganization,
                openProject,
                issueKey,
                listKeys,
                listKeysByPage,
                new FindKey(stores.apiKeys()),
                revokeKey,
                signIns.browser(),
                new SubmitOnce(stores.throttle(), clock),
                PlaceWiring.tenancy(stores, openOrganization, holdAccess, founding, audit, ids, clock),
                OversightWiring.oversight(stores, holdCredential, recoveryMail, audit, clock),
                CommandLineWiring.commandLine(parts, keyMaker, holdCredential, holdAccess, audit),
                MachineWiring.introspection(parts, authenticator, openOrganization),
                MachineWiring.reportLeakedKey(parts, mails, audit),
                MachineWiring.rotation(parts, audit));
    }
}
