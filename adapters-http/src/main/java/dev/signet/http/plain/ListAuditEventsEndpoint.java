package dev.signet.http.plain;

import dev.signet.core.audit.AuditEvent;
import dev.signet.core.authentication.Access;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.ListAuditEvents;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/organizations/{organization_id}/audit-events}: what happened in it, newest first. */
final class ListAuditEventsEndpoint implements Endpoint {
    private final Places places;
    private final ListAuditEvents listAuditEvents;

    ListAuditEventsEndpoint(Places places, ListAuditEvents listAuditEvents) {
        this.places = places;
        this.listAuditEvents = listAuditEvents;
    }

    private record EventsBody(List<EventBody> auditEvents, Optional<String> nextCursor) {}

    private record EventBody(
            String id,
            String action,
            Optional<String> actorUserId,
            Optional<String> actorKeyId,
            String target,
            String clientAddress,
            String requestId,
            Instant createdAt) {
        static EventBody of(AuditEvent event) {
            return new EventBody(
                    event.id().toString(),
                    event.action().code(),
                    event.actorUserId().map(Object::toString),
                    event.actorKeyId().map(Object::toString),
                    event.target(),
                    event.clientAddress(),
                    event.requestId(),
                    event.createdAt());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(ListAuditEvents.RIGHT))
                .flatMap(access -> answer(call, access));
    }

    private Result<Answer> answer(Call call, Access access) {
        Cursors cursors = Cursors.of("audit-events", access.organizationId().value());
        return call.page(cursors)
                .flatMap(request -> listAuditEvents.list(access, request))
                .map(page -> Answer.ok(body(page, cursors)));
    }

    private static EventsBody body(Page<AuditEvent> page, Cursors cursors) {
        return new EventsBody(
                page.items().stream().map(EventBody::of).toList(), page.next().map(cursors::after));
    }
}
