package dev.signet.core.session;

/** How a session began. */
public enum SignInMethod {
    PASSWORD,
    CODE,
    GOOGLE
}
