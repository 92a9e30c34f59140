package dev.signet.core.oversight;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.KeyOversight;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SecretText;
import java.util.List;

/** Finds an API key, whoever's it is, for who runs this Signet. */
public final class FindAnyKey {
    private final KeyOversight keys;

    public FindAnyKey(KeyOversight keys) {
        this.keys = keys;
    }

    /**
     * The keys that are known by this, which is none, one or, for a prefix, by a rare chance more.
     *
     * @param known the id, or the prefix that lists show
     */
    public List<ApiKey> find(Operator operator, String known) {
        return ApiKeyId.parse(known).map(id -> keys.find(id).stream().toList()).orElseGet(() -> keys.shownAs(known));
    }

    /** The key itself, as somebody found it; none or one. */
    public List<ApiKey> find(Operator operator, SecretText raw) {
        return keys.find(Digest.sha256(raw.reveal())).stream().toList();
    }
}
