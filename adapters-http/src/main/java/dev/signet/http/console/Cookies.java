package dev.signet.http.console;

import dev.signet.core.session.BrowserSession;
import dev.signet.core.session.SessionCookie;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of the pages (RFC 6265bis; ASVS 5.0 3.3): out of reach of scripts, sent from no other site but by a link,
 * and over https bound to this very host by their prefix.
 */
final class Cookies {
    private static final String SESSION = "signet";
    private static final String VISIT = "signet-visit";
    private static final String PENDING = "signet-pending";

    private final boolean secure;

    /**
     * Those of pages that are reached so.
     *
     * @param secure whether by https
     */
    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** What the browser presents for its session. */
    Optional<SessionCookie> session(Call call) {
        return call.cookie(name(SESSION)).flatMap(SessionCookie::parse);
    }

    Answer withSession(Answer answer, BrowserSession session) {
        return set(answer, SESSION, session.cookie().text().reveal(), session.longest());
    }

    Answer withoutSession(Answer answer) {
        return set(answer, SESSION, "", Duration.ZERO);
    }

    /** What ties the forms of a browser that nobody is signed in with to that browser. */
    Optional<SessionCookie> visit(Call call) {
        return call.cookie(name(VISIT)).flatMap(SessionCookie::parse);
    }

    Answer withVisit(Answer answer, SessionCookie visit) {
        return set(answer, VISIT, visit.text().reveal(), Duration.ofDays(1));
    }

    /** The address that waits for a code to be typed. */
    Optional<Pending> pending(Call call) {
        return call.cookie(name(PENDING)).flatMap(Pending::read);
    }

    Answer withPending(Answer answer, Pending pending) {
        return set(answer, PENDING, pending.write(), Duration.ofMinutes(30));
    }

    private Answer set(Answer answer, String cookie, String value, Duration life) {
        return answer.with(
                "Set-Cookie",
                name(cookie) + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }

    private String name(String cookie) {
        return secure ? "__Host-" + cookie : cookie;
    }
}
