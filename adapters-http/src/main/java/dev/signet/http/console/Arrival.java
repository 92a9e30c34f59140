package dev.signet.http.console;

import dev.signet.core.session.BrowserSession;
import dev.signet.core.signin.SignOut;
import dev.signet.http.common.Answer;

/** What happens once somebody has signed in: the session of before in this browser ends (ASVS 5.0 7.2.4). */
final class Arrival {
    private final SignOut signOut;
    private final Cookies cookies;

    Arrival(SignOut signOut, Cookies cookies) {
        this.signOut = signOut;
        this.cookies = cookies;
    }

    Answer of(Guest guest, BrowserSession session, NextPage next) {
        guest.person().ifPresent(before -> signOut.signOut(before, guest.call().by(before)));
        return cookies.withSession(Pages.goTo(next.path()), session);
    }
}
