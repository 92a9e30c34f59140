package dev.signet.core;

import dev.signet.core.account.PasswordHasher;
import dev.signet.core.audit.Audit;
import dev.signet.core.google.GoogleAccounts;
import dev.signet.core.google.GoogleTokens;
import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.registration.NewAccounts;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.signin.SessionKind;
import dev.signet.core.signin.SignInAttempts;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.core.signin.StartSession;
import dev.signet.core.verification.Codes;
import java.time.Clock;

/** The part of {@link Wiring} that is about signing in: the same sign-ins for each kind of session. */
record SignIns(
        Stores stores,
        PasswordHasher hasher,
        SignInAttempts attempts,
        NewAccounts newAccounts,
        Codes codes,
        GoogleTokens googleTokens,
        GoogleAccounts googleAccounts,
        StartSession startSession,
        Audit audit,
        Clock clock) {
    <T> SignInWithPassword<T> withPassword(SessionKind<T> kind) {
        return new SignInWithPassword<>(
                stores.accounts(), stores.passwordLogins(), hasher, attempts, kind, audit, clock);
    }

    <T> SignInWithCode<T> withCode(SessionKind<T> kind) {
        return new SignInWithCode<>(
                stores.accounts(), newAccounts, codes, attempts, kind, audit, stores.transactions(), clock);
    }

    <T> SignInWithGoogle<T> withGoogle(SessionKind<T> kind) {
        return new SignInWithGoogle<>(googleTokens, googleAccounts, kind, clock);
    }

    BrowserSignIn browser() {
        SessionKind<BrowserSession> kind = startSession.browser();
        return new BrowserSignIn(withPassword(kind), withCode(kind), withGoogle(kind));
    }
}
