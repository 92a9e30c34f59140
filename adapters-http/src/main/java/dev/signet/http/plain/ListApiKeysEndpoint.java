package dev.signet.http.plain;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.ListKeys;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/organizations/{organization_id}/api-keys}: its keys and its projects', revoked ones too. */
final class ListApiKeysEndpoint implements Endpoint {
    private final Places places;
    private final ListKeys listKeys;
    private final Clock clock;

    ListApiKeysEndpoint(Places places, ListKeys listKeys, Clock clock) {
        this.places = places;
        this.listKeys = listKeys;
        this.clock = clock;
    }

    private record KeysBody(List<ApiKeyBody> apiKeys, Optional<String> nextCursor) {}

    @Override
    public Result<Answer> answer(Call call) {
        return places.organization(call)
                .flatMap(access -> access.require(ListKeys.RIGHT))
                .flatMap(access -> {
                    Cursors cursors = cursors(access);
                    return call.page(cursors)
                            .flatMap(request -> listKeys.list(access, request))
                            .map(page -> Answer.ok(body(page, access, cursors)));
                });
    }

    private KeysBody body(Page<ApiKey> page, Access access, Cursors cursors) {
        Instant now = clock.instant();
        return new KeysBody(
                page.items().stream()
                        .map(key -> ApiKeyBody.of(key, access.organizationId(), now))
                        .toList(),
                page.next().map(cursors::after));
    }

    private static Cursors cursors(Access access) {
        return Cursors.of(
                "api-keys",
                access.project()
                        .map(ProjectId::value)
                        .orElseGet(() -> access.organizationId().value()));
    }
}
