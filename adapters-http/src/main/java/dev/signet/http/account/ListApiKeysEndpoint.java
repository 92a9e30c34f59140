package dev.signet.http.account;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.keys.ListUserKeys;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Endpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code GET /v1/auth/api-keys}: one's own keys, newest first, revoked ones too. */
final class ListApiKeysEndpoint implements Endpoint {
    private static final String PATH = "/v1/auth/api-keys";

    private final ListUserKeys listUserKeys;
    private final Clock clock;

    ListApiKeysEndpoint(ListUserKeys listUserKeys, Clock clock) {
        this.listUserKeys = listUserKeys;
        this.clock = clock;
    }

    private record KeyBody(
            String id,
            String name,
            String prefix,
            Scopes scopes,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> expiresAt,
            boolean isActive) {
        static KeyBody of(ApiKey key, Instant now) {
            return new KeyBody(
                    key.id().toString(),
                    key.name().value(),
                    key.displayPrefix(),
                    key.scopes(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.expiresAt(),
                    key.isActive(now));
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.signedIn().flatMap(person -> {
            Cursors cursors = Cursors.of(PATH, person.userId().value());
            return call.page(cursors).map(request -> answer(listUserKeys.list(person, request), request, cursors));
        });
    }

    private Answer answer(Page<ApiKey> page, PageRequest request, Cursors cursors) {
        Instant now = clock.instant();
        Answer answer =
                Answer.ok(page.items().stream().map(key -> KeyBody.of(key, now)).toList());
        return page.next()
                .map(last -> answer.withNext(PATH, request.limit(), cursors.after(last)))
                .orElse(answer);
    }
}
