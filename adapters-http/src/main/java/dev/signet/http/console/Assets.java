package dev.signet.http.console;

import dev.signet.core.shared.Digest;
import dev.signet.http.common.Resource;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The style sheet, the script and the icon: each under a name that changes with its content, to be kept for ever. */
final class Assets {
    private static final String PATH = "/assets/";
    private static final int HASH_BYTES = 6;
    private static final Map<String, String> TYPES = Map.of(
            "console.css", "text/css; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Asset> byHashedName = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** One file. */
    record Asset(String type, String text) {}

    Assets() {
        TYPES.forEach((name, type) -> {
            String text = new String(Resource.read(Assets.class, name), StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(Digest.sha256(text).bytes(), 0, HASH_BYTES);
            byHashedName.put(hash + "-" + name, new Asset(type, text));
            paths.put(name, PATH + hash + "-" + name);
        });
    }

    String css() {
        return path("console.css");
    }

    String script() {
        return path("console.js");
    }

    String icon() {
        return path("icon.svg");
    }

    /** The file with this hashed name. */
    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    private String path(String name) {
        return paths.getOrDefault(name, "");
    }
}
