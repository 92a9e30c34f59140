package dev.signet.http.console;

import dev.signet.core.account.Account;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.signin.AccountView;
import dev.signet.http.common.Call;

/**
 * Who looks at a page of their own.
 *
 * @param token what forms carry
 */
record Visitor(Call call, Person person, AccountView view, FormToken token) {
    Caller caller() {
        return call.by(person);
    }

    Account account() {
        return view.account();
    }
}
