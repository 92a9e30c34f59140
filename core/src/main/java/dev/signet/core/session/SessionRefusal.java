package dev.signet.core.session;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** The one answer for a refresh token that is forged, replaced, expired, ended or another person's. */
public enum SessionRefusal implements Refusal {
    INVALID_REFRESH_TOKEN;

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }

    @Override
    public String code() {
        return "invalid_refresh_token";
    }

    @Override
    public String message() {
        return "The refresh token is not valid or no longer valid. Sign in again.";
    }
}
