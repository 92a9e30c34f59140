package dev.signet.core.scope;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that a credential allows. Signet's own are constants here; any other belongs to the product behind Signet
 * and is only carried.
 *
 * @param value {@code [a-z][a-z0-9_.:-]{0,63}} or {@code *}
 */
public record Scope(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_.:-]{0,63}|\\*");

    /** All of Signet's own scopes. */
    public static final Scope ALL = new Scope("*");

    public static final Scope API_KEYS_READ = new Scope("api_keys:read");
    public static final Scope API_KEYS_WRITE = new Scope("api_keys:write");
    public static final Scope ACCOUNT_READ = new Scope("account:read");
    public static final Scope ACCOUNT_WRITE = new Scope("account:write");
    public static final Scope CLI_AUTHORIZE = new Scope("cli:authorize");
    public static final Scope ORGANIZATIONS_READ = new Scope("organizations:read");
    public static final Scope ORGANIZATIONS_WRITE = new Scope("organizations:write");
    public static final Scope TOKENS_INTROSPECT = new Scope("tokens:introspect");

    private static final List<Scope> SIGNETS = List.of(
            ALL,
            API_KEYS_READ,
            API_KEYS_WRITE,
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            CLI_AUTHORIZE,
            ORGANIZATIONS_READ,
            ORGANIZATIONS_WRITE,
            TOKENS_INTROSPECT);

    public Scope {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a scope");
        }
    }

    /** Reads a scope; refuses with {@link InvalidValue}. */
    public static Result<Scope> parse(String text) {
        return FORM.matcher(text).matches()
                ? Result.ok(new Scope(text))
                : Result.refused(new InvalidValue("must be * or match [a-z][a-z0-9_.:-]{0,63}"));
    }

    /** All of Signet's own. */
    public static List<Scope> ofSignet() {
        return SIGNETS;
    }

    /** Whether it allows something here, and not only in the product behind Signet. */
    public boolean isSignets() {
        return SIGNETS.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
