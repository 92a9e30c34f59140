package dev.signet.app.settings;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;

/** What a header can carry as a credential. */
public final class BearerTokens {
    private BearerTokens() {}

    /** Reads a token (RFC 6750 section 2.1); refuses with a message that does not repeat it. */
    public static Result<SecretText> parse(String text) {
        return text.matches("[A-Za-z0-9._~+/-]+=*")
                ? Result.ok(new SecretText(text))
                : Parsers.refused("must be of letters, digits and -._~+/, with = only at its end");
    }
}
