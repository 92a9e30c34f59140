package dev.signet.http.console;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as forms need: it keeps cookies, and sends what the last page hid in its forms. */
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*);.*");

    private final Client client;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();

    Browser(TestServer server) {
        this.client = server.client();
    }

    /** A browser in which this person is signed in. */
    static Browser of(TestServer server, String username, String password) {
        server.signUp(username, password);
        Browser browser = new Browser(server);
        browser.signIn(username, password);
        return browser;
    }

    Reply signIn(String login, String password) {
        get("/sign-in");
        return submit("/sign-in", "username", login, "password", password);
    }

    Reply get(String path) {
        return keep(client.send("GET", path, headers()));
    }

    /** Sends a form with these fields, and what was hidden in the last page. */
    Reply submit(String path, String... fields) {
        return submit(path, List.of(), fields);
    }

    /** The same with more headers. */
    Reply submit(String path, List<String> more, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        List<String> headers = new ArrayList<>(List.of(headers()));
        headers.addAll(more);
        headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return keep(client.send("POST", path, BodyPublishers.ofString(body), headers.toArray(String[]::new)));
    }

    /** What the last page hid under this name. */
    String hidden(String name) {
        return hidden.getOrDefault(name, "");
    }

    /** Another value for what the last page hid. */
    void hide(String name, String value) {
        hidden.put(name, value);
    }

    void unhide(String name) {
        hidden.remove(name);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Another window of the same browser: the same cookies, a page of its own. */
    void takeCookiesOf(Browser other) {
        cookies.clear();
        cookies.putAll(other.cookies);
    }

    private Reply keep(Reply reply) {
        for (String header : reply.headers().getOrDefault("set-cookie", List.of())) {
            Matcher parts = COOKIE.matcher(header);
            if (parts.matches()) {
                cookies.put(parts.group(1), parts.group(2));
            }
        }
        Matcher fields = HIDDEN.matcher(reply.body());
        if (reply.status() != 303) {
            hidden.clear();
        }
        while (fields.find()) {
            hidden.put(fields.group(1), fields.group(2));
        }
        return reply;
    }

    private String[] headers() {
        return cookies.isEmpty()
                ? new String[0]
                : new String[] {
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "))
                };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
