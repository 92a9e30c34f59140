package dev.signet.http.account;

import dev.signet.core.principal.Principal;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.ListSessions;
import dev.signet.core.signin.ListedSession;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code GET /v1/me/sessions}: where one is signed in. */
final class ListSessionsEndpoint implements Endpoint {
    private final ListSessions listSessions;

    ListSessionsEndpoint(ListSessions listSessions) {
        this.listSessions = listSessions;
    }

    private record SessionsBody(List<SessionBody> sessions) {}

    private record SessionBody(
            String id,
            String method,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String clientAddress,
            String userAgent,
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
                    session.userAgent(),
                    listed.current());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireAccountReader)
                .map(reader ->
                        listSessions.list(reader).stream().map(SessionBody::of).toList())
                .map(sessions -> Answer.ok(new SessionsBody(sessions)));
    }
}
