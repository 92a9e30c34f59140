package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.SignInMethods;

/** An account as its owner sees it. */
public record AccountView(Account account, Plan plan) {
    /** In which ways they can sign in. */
    public SignInMethods signInMethods() {
        return SignInMethods.of(account);
    }
}
