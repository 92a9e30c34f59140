package dev.signet.http.account;

import dev.signet.core.principal.Principal;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ListSessions;
import dev.signet.core.signin.ListedSession;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.PagedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /v1/me/sessions}: where one is signed in, newest first. */
final class ListSessionsEndpoint implements Endpoint {
    private final ListSessions listSessions;

    ListSessionsEndpoint(ListSessions listSessions) {
        this.listSessions = listSessions;
    }

    private record SessionsBody(List<SessionBody> sessions, Optional<String> nextCursor) {
        static SessionsBody of(Page<ListedSession> page, Cursors cursors) {
            return new SessionsBody(
                    page.items().stream().map(SessionBody::of).toList(),
                    page.next().map(cursors::after));
        }
    }

    private record SessionBody(
            String id,
            String method,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String clientAddress,
            Optional<String> userAgent,
            boolean current) {
        static SessionBody of(ListedSession listed) {
            Session session = listed.session();
            return new SessionBody(
                    session.id().toString(),
                    session.method().name().toLowerCase(Locale.ROOT),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.expiresAt(),
                    session.clientAddress(),
                    Optional.of(session.userAgent()).filter(said -> !said.isBlank()),
                    listed.current());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal().flatMap(Principal::requireAccountReader).flatMap(reader -> {
            Cursors cursors = Cursors.of("sessions", reader.userId().value());
            return call.page(cursors)
                    .map(request -> PagedList.newestFirst(
                            listSessions.list(reader),
                            listed -> listed.session().id().value(),
                            request))
                    .map(page -> Answer.ok(SessionsBody.of(page, cursors)));
        });
    }
}
