package dev.signet.core;

import dev.signet.core.authentication.Activity;
import dev.signet.core.authentication.Authenticator;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.authentication.SubmitOnce;
import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.google.UnlinkGoogle;
import dev.signet.core.keys.FindKey;
import dev.signet.core.keys.FindUserKey;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.keys.ListKeys;
import dev.signet.core.keys.ListKeysByPage;
import dev.signet.core.keys.ListUserKeys;
import dev.signet.core.keys.ReportLeakedKey;
import dev.signet.core.keys.RevokeKey;
import dev.signet.core.keys.RevokeUserKey;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.recovery.StartRecovery;
import dev.signet.core.registration.Register;
import dev.signet.core.registration.ResendVerification;
import dev.signet.core.registration.VerifyEmail;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.TokenPair;
import dev.signet.core.signin.ChangePassword;
import dev.signet.core.signin.ChangeProfile;
import dev.signet.core.signin.EndOtherSessions;
import dev.signet.core.signin.EndSession;
import dev.signet.core.signin.ListSessions;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.signin.RevokeRefreshToken;
import dev.signet.core.signin.SendCode;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.core.signin.SignOut;
import dev.signet.core.signin.SwitchOrganization;
import dev.signet.core.signin.ViewAccount;
import dev.signet.core.signin.ViewUser;
import java.time.Clock;

/**
 * The use cases, built and wired: what an embedder holds. Safe for use by many threads.
 *
 * @param clock the time that every rule goes by, in whole milliseconds
 * @param activity what was used lately; call its {@code flush()} once a minute and when the process ends
 */
public record Signet(
        Clock clock,
        AccessTokens accessTokens,
        Activity activity,
        Authenticator authenticator,
        Register register,
        VerifyEmail verifyEmail,
        ResendVerification resendVerification,
        SignInWithPassword<AccessToken> signInWithPassword,
        SendCode sendCode,
        SignInWithCode<TokenPair> signInWithCode,
        SignInWithGoogle<AccessToken> signInWithGoogle,
        UnlinkGoogle unlinkGoogle,
        RefreshSession refreshSession,
        RevokeRefreshToken revokeRefreshToken,
        ViewAccount viewAccount,
        ViewUser viewUser,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        ListSessions listSessions,
        EndSession endSession,
        EndOtherSessions endOtherSessions,
        SignOut signOut,
        SwitchOrganization switchOrganization,
        StartRecovery startRecovery,
        ResetPassword resetPassword,
        IssueUserKey issueUserKey,
        ListUserKeys listUserKeys,
        FindUserKey findUserKey,
        RevokeUserKey revokeUserKey,
        OpenOrganization openOrganization,
        OpenProject openProject,
        IssueKey issueKey,
        ListKeys listKeys,
        ListKeysByPage listKeysByPage,
        FindKey findKey,
        RevokeKey revokeKey,
        BrowserSignIn browserSignIn,
        SubmitOnce submitOnce,
        Tenancy tenancy,
        Oversight oversight,
        CommandLine commandLine,
        Introspection introspection,
        ReportLeakedKey reportLeakedKey,
        Rotation rotation) {
    /** Begins to build one. */
    public static SignetBuilder builder() {
        return new SignetBuilder();
    }
}
