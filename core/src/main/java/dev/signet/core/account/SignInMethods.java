package dev.signet.core.account;

import java.util.ArrayList;
import java.util.List;

/** In which ways a person can sign in, beside a code by mail. */
public record SignInMethods(boolean password, boolean google) {
    /** Those of an account. */
    public static SignInMethods of(Account account) {
        return new SignInMethods(account.hasPassword(), account.googleLinked());
    }

    /** Whether Google can be unlinked and a way in remains. */
    public boolean canUnlinkGoogle() {
        return google && password;
    }

    /** Their names, {@code password} and {@code google}; empty for who signs in by code. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (password) {
            names.add("password");
        }
        if (google) {
            names.add("google");
        }
        return List.copyOf(names);
    }
}
