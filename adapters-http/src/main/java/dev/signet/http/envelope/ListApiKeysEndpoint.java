package dev.signet.http.envelope;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.keys.ListKeysByPage;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Located;
import dev.signet.http.common.PageNumber;
import dev.signet.http.common.Place;
import dev.signet.http.common.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code GET /auth/api-keys/}: a project's keys, revoked ones too. */
final class ListApiKeysEndpoint implements Endpoint {
    private final ProjectHeader project;
    private final ListKeysByPage listKeys;
    private final Clock clock;

    ListApiKeysEndpoint(ProjectHeader project, ListKeysByPage listKeys, Clock clock) {
        this.project = project;
        this.listKeys = listKeys;
        this.clock = clock;
    }

    private record KeysBody(List<ApiKeyBody> items, PaginationBody pagination) {}

    private record PaginationBody(int page, int limit, long total, long pages) {}

    @Override
    public Result<Answer> answer(Call call) {
        return project.open(call)
                .flatMap(access -> access.require(ListKeysByPage.RIGHT))
                .flatMap(access -> Located.in(Place.QUERY, call.query().flatMap(Query::numberedPage))
                        .flatMap(asked -> listKeys.list(access, asked.page(), asked.limit())
                                .map(found -> Answer.ok(Envelope.of(body(asked, found))))));
    }

    private KeysBody body(PageNumber asked, NumberedPage<ApiKey> found) {
        Instant now = clock.instant();
        return new KeysBody(
                found.items().stream().map(key -> ApiKeyBody.of(key, now)).toList(),
                new PaginationBody(asked.page(), asked.limit(), found.total(), asked.pagesOf(found.total())));
    }
}
