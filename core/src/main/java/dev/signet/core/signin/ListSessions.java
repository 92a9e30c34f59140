package dev.signet.core.signin;

import dev.signet.core.principal.AccountReader;
import dev.signet.core.principal.Person;
import dev.signet.core.session.Session;
import dev.signet.core.session.Sessions;
import java.time.Clock;
import java.util.List;

/** Shows a person where they are signed in (ASVS 5.0 7.5.2). */
public final class ListSessions {
    private final Sessions sessions;
    private final Clock clock;

    public ListSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Their living sessions, newest first. */
    public List<ListedSession> list(AccountReader reader) {
        return sessions.living(reader.userId(), clock.instant()).stream()
                .map(session -> new ListedSession(session, isCurrent(session, reader)))
                .toList();
    }

    private static boolean isCurrent(Session session, AccountReader reader) {
        return reader.principal() instanceof Person person && person.sessionId().equals(session.id());
    }
}
