package dev.signet.http.problem;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.keys.ListKeys;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Located;
import dev.signet.http.common.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code GET /api/v1/projects/{projectId}/keys}: a project's keys, newest first, revoked ones too. */
final class ListKeysEndpoint implements Endpoint {
    private final OpenProject openProject;
    private final ListKeys listKeys;
    private final Clock clock;

    ListKeysEndpoint(OpenProject openProject, ListKeys listKeys, Clock clock) {
        this.openProject = openProject;
        this.listKeys = listKeys;
        this.clock = clock;
    }

    private record KeyBody(
            Instant createdAt,
            String createdBy,
            Optional<Instant> expiresAt,
            boolean isActive,
            boolean isAdminManaged,
            String keyId,
            String keyPrefix,
            Optional<Instant> lastUsedAt,
            String name,
            String projectId,
            Scopes scopes,
            String tenantId) {
        static KeyBody of(ApiKey key, OpenedProject project, Instant now) {
            return new KeyBody(
                    key.createdAt(),
                    key.createdBy().toString(),
                    key.expiresAt(),
                    key.isActive(now),
                    key.adminManaged(),
                    key.id().toString(),
                    key.displayPrefix(),
                    key.lastUsedAt(),
                    key.name().value(),
                    project.id().toString(),
                    key.scopes(),
                    project.access().organizationId().toString());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return OpenedProject.by(call, openProject, ListKeys.RIGHT).flatMap(project -> list(project, call));
    }

    private Result<Answer> list(OpenedProject project, Call call) {
        Cursors cursors = Cursors.of("project-keys", project.id().value());
        return Located.in(Place.QUERY, call.query())
                .flatMap(query -> Located.in(Place.QUERY, query::sent, query.page(cursors)))
                .flatMap(request ->
                        listKeys.list(project.access(), request).map(page -> answer(page, request, project, cursors)));
    }

    private Answer answer(Page<ApiKey> page, PageRequest request, OpenedProject project, Cursors cursors) {
        Instant now = clock.instant();
        Answer answer = Schema.API_KEY.describing(Answer.ok(
                page.items().stream().map(key -> KeyBody.of(key, project, now)).toList()));
        return page.next()
                .map(last -> answer.withNext(Paths.keysOf(project.id()), request.limit(), cursors.after(last)))
                .orElse(answer);
    }
}
