package dev.signet.http.console;

import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.http.common.Call;
import java.util.Optional;

/**
 * Whoever looks at a page that is for everybody.
 *
 * @param person who is signed in with this browser, if anybody is
 * @param token what forms carry
 */
record Guest(Call call, Optional<Person> person, FormToken token) {
    Caller caller() {
        return call.byNobody();
    }
}
