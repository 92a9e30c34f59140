package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.KeyOversight;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import java.util.List;
import java.util.Optional;

/** A prefix has no index: an operator who has nothing else asks for one now and then, and all keys are read for it. */
final class JdbcKeyOversight implements KeyOversight {
    private static final String FIND = JdbcApiKeys.KEPT + "WHERE ";
    private static final String BY_ID = FIND + "api_key.id = :sought";
    private static final String BY_DIGEST = FIND + "api_key.digest = :sought";
    private static final String BY_PREFIX = FIND + "api_key.display_prefix = :sought ORDER BY api_key.id DESC";

    private final Sql sql;

    JdbcKeyOversight(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return find(BY_ID, id.value()).stream().findFirst();
    }

    @Override
    public Optional<ApiKey> find(Digest digest) {
        return find(BY_DIGEST, digest.bytes()).stream().findFirst();
    }

    @Override
    public List<ApiKey> shownAs(String displayPrefix) {
        return find(BY_PREFIX, displayPrefix);
    }

    private List<ApiKey> find(String query, Object sought) {
        return sql.run(handle -> handle.createQuery(query)
                .bind("sought", sought)
                .map((row, context) -> KeyColumns.read(row))
                .list());
    }
}
