package dev.signet.http.openapi;

import dev.signet.http.common.Answer;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.PublishedEndpoint;
import dev.signet.http.common.Resource;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The document, and the page that shows it: a style sheet and a script of its own, and nothing from elsewhere. */
public final class OpenApiSurface {
    private static final int OK = 200;
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private OpenApiSurface() {}

    /**
     * The surface of the server that is reached by this URL.
     *
     * @param schemas see {@link ApiDocument#of}
     */
    public static Surface of(String publicUrl, Map<String, byte[]> schemas) {
        return new Surface(
                new PlainDialect(),
                List.of("/docs"),
                List.of(
                        Route.get("/openapi.json", new PublishedEndpoint(new AssembledDocument(publicUrl, schemas))),
                        published("/docs", answer(page(publicUrl))),
                        published("/docs/style.css", file("text/css; charset=utf-8", "docs.css")),
                        published("/docs/script.js", file("text/javascript; charset=utf-8", "docs.js"))));
    }

    private static Route published(String path, Answer answer) {
        return Route.get(path, new PublishedEndpoint(answer));
    }

    private static Answer file(String type, String name) {
        return Answer.of(OK, type, Resource.read(OpenApiSurface.class, name));
    }

    private static Answer answer(String page) {
        return Answer.of(OK, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    /** The page's HTML. With or without a slash at the end of its address, it finds its parts by the server's path. */
    static String page(String publicUrl) {
        String base = URI.create(publicUrl).getRawPath().replace("&", "&amp;");
        String html = new String(Resource.read(OpenApiSurface.class, "docs.html"), StandardCharsets.UTF_8);
        return html.replace("{base}", base);
    }
}
