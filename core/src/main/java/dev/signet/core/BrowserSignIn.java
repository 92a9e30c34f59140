package dev.signet.core;

import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.signin.SignInWithCode;
import dev.signet.core.signin.SignInWithPassword;

/** The sign-ins again, with a browser's session for who signs in. */
public record BrowserSignIn(
        SignInWithPassword<BrowserSession> withPassword,
        SignInWithCode<BrowserSession> withCode,
        SignInWithGoogle<BrowserSession> withGoogle) {}
