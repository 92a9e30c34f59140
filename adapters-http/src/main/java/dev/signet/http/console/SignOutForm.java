package dev.signet.http.console;

import dev.signet.core.shared.Result;
import dev.signet.core.signin.SignOut;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Form;

/** {@code POST /sign-out}: ends the session of this browser. */
final class SignOutForm {
    private final SignOut signOut;
    private final Cookies cookies;

    SignOutForm(SignOut signOut, Cookies cookies) {
        this.signOut = signOut;
        this.cookies = cookies;
    }

    Result<Answer> take(Visitor visitor, Form form) {
        return signOut.signOut(visitor.person(), visitor.caller())
                .map(done -> cookies.withoutSession(Pages.goTo("/sign-in", Notice.SIGNED_OUT)));
    }
}
