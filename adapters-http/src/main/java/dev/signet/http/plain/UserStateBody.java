package dev.signet.http.plain;

import dev.signet.core.account.Account;

/** Whether a person may sign in. */
record UserStateBody(String id, boolean isActive) {
    static UserStateBody of(Account account) {
        return new UserStateBody(account.id().toString(), account.active());
    }
}
