package dev.signet.core.clilogin;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why nothing is decided about a CLI login. */
public enum CliLoginRefusal implements Refusal {
    WRONG_USER_CODE(Kind.REJECTED, "wrong_user_code", "This is not the code that the command line shows."),
    LOGIN_ALREADY_AUTHORIZED(Kind.CONFLICT, "login_already_authorized", "This login is authorized already."),
    LOGIN_DENIED(Kind.CONFLICT, "login_denied", "This login was denied."),
    /** The key was handed over: to take it back, revoke it. */
    LOGIN_CONSUMED(Kind.CONFLICT, "login_consumed", "This login is over: its key was handed over."),
    LOGIN_EXPIRED(Kind.GONE, "login_expired", "This login has expired. Start it again.");

    private final Kind kind;
    private final String code;
    private final String message;

    CliLoginRefusal(Kind kind, String code, String message) {
        this.kind = kind;
        this.code = code;
        this.message = message;
    }

    /** Why a login that has come so far cannot be authorised any more. Of one that is pending it is not asked. */
    public static CliLoginRefusal of(CliLoginState state) {
        return switch (state) {
            case PENDING, AUTHORIZED -> LOGIN_ALREADY_AUTHORIZED;
            case CONSUMED -> LOGIN_CONSUMED;
            case DENIED -> LOGIN_DENIED;
            case EXPIRED -> LOGIN_EXPIRED;
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}
