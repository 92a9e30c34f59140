package dev.signet.app.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists that a server answers in pages. */
public final class Listing {
    private static final int MOST_PAGES = 1_000;

    private Listing() {}

    /** All objects of the list under this name, in the server's order. */
    public static List<Fields> all(SignetClient client, String path, String name) {
        List<Fields> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            String next = cursor.map(from -> "&cursor=" + URLEncoder.encode(from, StandardCharsets.UTF_8))
                    .orElse("");
            Fields body = client.get(path + "?limit=200" + next).expect(200);
            all.addAll(body.objects(name));
            cursor = body.optionalText("next_cursor");
            if (cursor.isEmpty()) {
                return List.copyOf(all);
            }
        }
        throw new CommandFailure(ExitStatus.FAILED, "there is more at " + path + " than can be listed here");
    }
}
