package dev.signet.http.server;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Connections that know what their client asked for, also where Jetty refuses it before there is a request: then it has
 * forgotten the target, and the refusal could not be told in the dialect of its path.
 */
final class RememberedTargets extends HttpConnectionFactory {
    RememberedTargets(HttpConfiguration http) {
        super(http);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection = new Remembering(getHttpConfiguration(), connector, endPoint);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    /** The path of the request that is being read or answered, as it was sent. */
    static Optional<String> path(Request request) {
        return request.getConnectionMetaData().getConnection() instanceof HttpConnection connection
                        && connection.getParser() instanceof TargetParser parser
                ? parser.path()
                : Optional.empty();
    }

    private static final class Remembering extends HttpConnection {
        Remembering(HttpConfiguration http, Connector connector, EndPoint endPoint) {
            super(http, connector, endPoint);
        }

        @Override
        protected HttpParser newHttpParser(HttpCompliance compliance) {
            HttpParser usual = super.newHttpParser(compliance);
            HttpConfiguration http = getHttpConfiguration();
            TargetParser parser = new TargetParser(
                    (HttpParser.RequestHandler) usual.getHandler(), http.getRequestHeaderSize(), compliance);
            parser.setHeaderCacheSize(usual.getHeaderCacheSize());
            parser.setHeaderCacheCaseSensitive(usual.isHeaderCacheCaseSensitive());
            return parser;
        }
    }
}
