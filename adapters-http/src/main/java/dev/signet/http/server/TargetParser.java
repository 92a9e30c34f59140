package dev.signet.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;

/** Jetty's parser, with a memory for how each request began. */
final class TargetParser extends HttpParser {
    private static final int MOST = 256;
    private static final Pattern REQUEST_LINE = Pattern.compile("\\s*[^\\s]+ +(?:https?://[^/\\s]*)?(/[^\\s?#]*)");

    private final byte[] start = new byte[MOST];
    private int length;

    TargetParser(RequestHandler handler, int mostHeaderBytes, HttpCompliance compliance) {
        super(handler, mostHeaderBytes, compliance);
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
        if (length < MOST && isInRequestLine()) {
            int count = Math.min(MOST - length, buffer.remaining());
            buffer.get(buffer.position(), start, length, count);
            length += count;
        }
        return super.parseNext(buffer);
    }

    @Override
    public void reset() {
        length = 0;
        super.reset();
    }

    /** The path of the current request, or how it begins when it is a long one. */
    Optional<String> path() {
        Matcher line = REQUEST_LINE.matcher(new String(start, 0, length, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? Optional.of(line.group(1)) : Optional.empty();
    }

    private boolean isInRequestLine() {
        return isState(State.START) || isState(State.METHOD) || isState(State.SPACE1) || isState(State.URI);
    }
}
