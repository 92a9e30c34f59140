package dev.signet.http.console;

import dev.signet.core.principal.AccountReader;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Person;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SessionId;
import dev.signet.core.signin.EndOtherSessions;
import dev.signet.core.signin.EndSession;
import dev.signet.core.signin.ListSessions;
import dev.signet.core.signin.ListedSession;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Form;
import dev.signet.http.common.PagedList;
import java.time.Clock;
import java.util.List;

/** {@code /sessions}: where one is signed in, and ends it. */
final class SessionsPage {
    private static final String PATH = "/sessions";

    private final Pages pages;
    private final ListSessions listSessions;
    private final EndSession endSession;
    private final EndOtherSessions endOtherSessions;
    private final Clock clock;

    SessionsPage(
            Pages pages,
            ListSessions listSessions,
            EndSession endSession,
            EndOtherSessions endOtherSessions,
            Clock clock) {
        this.pages = pages;
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.endOtherSessions = endOtherSessions;
        this.clock = clock;
    }

    /** One session as the page tells it. */
    record Row(String id, boolean current, String device, String method, String address, When began, When seen) {
        static Row of(ListedSession listed, Clock clock) {
            Session session = listed.session();
            return new Row(
                    session.id().toString(),
                    listed.current(),
                    Device.of(session.userAgent()),
                    method(session),
                    session.clientAddress(),
                    When.of(session.createdAt(), clock),
                    When.of(session.lastSeenAt(), clock));
        }

        private static String method(Session session) {
            return switch (session.method()) {
                case PASSWORD -> "by password";
                case CODE -> "by a mailed code";
                case GOOGLE -> "by Google";
            };
        }
    }

    Result<Answer> show(Visitor visitor) {
        Person person = visitor.person();
        List<ListedSession> all = listSessions.list(new AccountReader(person.userId(), person));
        Cursors cursors = Cursors.of(PATH, person.userId().value());
        return visitor.call()
                .page(cursors)
                .map(request -> PagedList.newestFirst(
                        all, listed -> listed.session().id().value(), request))
                .map(page -> page(visitor, page, all.size() > 1, cursors));
    }

    private Answer page(Visitor visitor, Page<ListedSession> page, boolean others, Cursors cursors) {
        return pages.page(
                "sessions",
                pages.frame(visitor, Section.SESSIONS, "Sessions"),
                "sessions",
                page.items().stream().map(listed -> Row.of(listed, clock)).toList(),
                "others",
                others,
                "next",
                page.next().map(last -> PATH + "?cursor=" + cursors.after(last)).orElse(""));
    }

    Result<Answer> end(Visitor visitor, Form form) {
        Person person = visitor.person();
        return visitor.call()
                .id("session_id", SessionId::parse)
                .flatMap(id -> endSession.end(new AccountWriter(person.userId(), person), id, visitor.caller()))
                .map(done -> Pages.goTo(PATH, Notice.SESSION_ENDED));
    }

    Result<Answer> endOthers(Visitor visitor, Form form) {
        return endOtherSessions
                .end(visitor.person(), visitor.caller())
                .map(done -> Pages.goTo(PATH, Notice.OTHERS_ENDED));
    }
}
