package dev.signet.app.bench;

import java.util.Locale;
import java.util.Map;

/**
 * What anybody may ask about an address, and must not learn from whether it has an account. Registrations come last: what
 * they leave behind is a part of what the others find.
 */
enum Question {
    LOGIN("/v1/auth/login", 401),
    SEND_CODE("/auth/verification/send-code", 202),
    FORGOT_PASSWORD("/v1/auth/forgot-password", 202),
    RESEND_VERIFICATION("/v1/auth/resend-verification", 202),
    REGISTER("/v1/auth/register", 202);

    private final String path;
    private final int status;

    Question(String path, int status) {
        this.path = path;
        this.status = status;
    }

    String path() {
        return path;
    }

    /** What is answered, whatever the address. */
    int status() {
        return status;
    }

    /**
     * What is sent.
     *
     * @param number another one each time
     */
    Map<String, String> body(String address, int number) {
        return switch (this) {
            case LOGIN -> Map.of("username", address, "password", "not the password");
            case REGISTER ->
                Map.of("email", address, "username", "stranger" + number, "password", "a stranger's own one");
            case SEND_CODE, FORGOT_PASSWORD, RESEND_VERIFICATION -> Map.of("email", address);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
