package dev.signet.http.console;

import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.HttpFault;
import java.nio.charset.StandardCharsets;

/** {@code GET /assets/{name}}: the one thing of the pages that may be cached, as its name tells its content. */
final class AssetEndpoint implements Endpoint {
    private static final String CACHE = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetEndpoint(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return assets.find(call.pathText("name"))
                .map(asset ->
                        Result.ok(Answer.of(200, asset.type(), asset.text().getBytes(StandardCharsets.UTF_8))
                                .with("Cache-Control", CACHE)))
                .orElseGet(() -> Result.refused(HttpFault.NOT_FOUND));
    }
}
