package dev.signet.http.server;

import dev.signet.http.common.BodySizes;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Has bodies taken off the line before their requests get a thread. A body that comes slowly then holds none, where
 * otherwise as many as there are threads would stop the server for everybody.
 */
final class WholeBodies implements ContentLoaderFactory {
    private final Duration longest;

    /**
     * Takes in bodies.
     *
     * @param longest how long one may take to come
     */
    WholeBodies(Duration longest) {
        this.longest = longest;
    }

    /** None: all types. */
    @Override
    public @Nullable String getApplicableMimeType() {
        return null;
    }

    /**
     * None where the client asks first whether to send what will be refused anyway: it is not told to. Behind a body in
     * chunks that came by HTTP/1.0, which has none, nothing more is read (RFC 9112 section 6.1).
     */
    @Override
    public @Nullable ContentLoader newContentLoader(
            @Nullable String contentType,
            @Nullable String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
                && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
        boolean asksInVain =
                request.getLength() > BodySizes.MOST && request.getHeaders().contains(HttpHeader.EXPECT);
        return asksInVain ? null : new WholeBody(handler, request, response, callback, longest);
    }
}
