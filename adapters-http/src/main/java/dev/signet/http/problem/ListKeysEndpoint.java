package dev.signet.http.problem;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.keys.ListKeys;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Located;
import dev.signet.http.common.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
            List<String> scopes,
            String tenantId) {
        static KeyBody of(ApiKey key, ProjectId project, Access access, Instant now) {
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
                    project.toString(),
                    key.scopes().list().stream().map(Scope::value).toList(),
                    access.organizationId().toString());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return Sessions.of(call)
                .flatMap(person -> Paths.project(call)
                        .flatMap(project -> openProject
                                .open(person, project)
                                .flatMap(access -> access.require(ListKeys.RIGHT))
                                .flatMap(access -> list(project, access, call))));
    }

    private Result<Answer> list(ProjectId project, Access access, Call call) {
        Cursors cursors = Cursors.of("project-keys", project.value());
        return Located.in(Place.QUERY, call.query())
                .flatMap(query -> Located.in(Place.QUERY, query::sent, query.page(cursors)))
                .flatMap(request ->
                        listKeys.list(access, request).map(page -> answer(page, request, project, access, cursors)));
    }

    private Answer answer(Page<ApiKey> page, PageRequest request, ProjectId project, Access access, Cursors cursors) {
        Instant now = clock.instant();
        Answer answer = Schema.API_KEY.describing(Answer.ok(page.items().stream()
                .map(key -> KeyBody.of(key, project, access, now))
                .toList()));
        return page.next()
                .map(last -> answer.withNext(Paths.keysOf(project), request.limit(), cursors.after(last)))
                .orElse(answer);
    }
}
