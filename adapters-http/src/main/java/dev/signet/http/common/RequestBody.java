package dev.signet.http.common;

import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a request's body, and what its headers say about them. */
final class RequestBody {
    private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);
    private static final int CHUNK = 8 * 1024;
    private static final Pattern UTF_8 = Pattern.compile("charset=\"?utf-8\"?");

    private final HttpServletRequest request;
    private final Duration longest;

    /**
     * The body of this request.
     *
     * @param longest how long all of it may take to come
     */
    RequestBody(HttpServletRequest request, Duration longest) {
        this.request = request;
        this.longest = longest;
    }

    /** Refuses by the headers alone what would be refused anyway, before anything else is looked at. */
    Result<Done> check(BodyType type) {
        if (isAbsent()) {
            return Result.done();
        }
        if (request.getContentLengthLong() > BodySizes.MOST) {
            return Result.refused(HttpFault.TOO_LARGE);
        }
        if (isCodedOnTheWay()) {
            return Result.refused(HttpFault.MALFORMED);
        }
        boolean acceptable = request.getHeader("Content-Encoding") == null && is(type);
        return acceptable ? Result.done() : Result.refused(type.otherwise());
    }

    /** All of it; a body of unknown length may still turn out too large here. */
    Result<byte[]> read() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return read(request.getInputStream(), BodySizes.MOST, bytes).map(done -> bytes.toByteArray());
        } catch (IOException e) {
            // The peer went away, stalled, or broke the framing; whichever it was, the request never arrived.
            return Result.refused(e.getCause() instanceof TimeoutException ? HttpFault.TIMEOUT : HttpFault.MALFORMED);
        }
    }

    /**
     * Reads what nobody wanted to read, up to a bound. A server that answers and closes while the client still sends
     * makes the client's system throw the answer away (RFC 9112 section 9.6). Who asks whether to send is not told to.
     */
    void discard() {
        if (isAbsent() || request.getHeader("Expect") != null) {
            return;
        }
        try {
            read(request.getInputStream(), BodySizes.MOST_DISCARDED, OutputStream.nullOutputStream());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The rest of a refused body did not come: {}", gone.toString());
        }
    }

    private boolean isAbsent() {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    /** Whether it was put into more than chunks for the way here, which nobody undoes (RFC 9112 section 6.1). */
    private boolean isCodedOnTheWay() {
        return Collections.list(request.getHeaders("Transfer-Encoding")).stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("chunked"));
    }

    private boolean is(BodyType type) {
        List<String> types = Collections.list(request.getHeaders("Content-Type"));
        if (types.size() != 1) {
            return false;
        }
        String[] parts = types.get(0).toLowerCase(Locale.ROOT).split(";", -1);
        boolean acceptable = type.includes(parts[0].strip());
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            acceptable &=
                    !parameter.startsWith("charset") || UTF_8.matcher(parameter).matches();
        }
        return acceptable;
    }

    // A body that comes in drops holds a thread: each drop restarts the idle timeout, so the whole has its own.
    private Result<Done> read(InputStream in, int most, OutputStream out) throws IOException {
        long start = System.nanoTime();
        byte[] chunk = new byte[CHUNK];
        int total = 0;
        int count = in.read(chunk);
        while (count >= 0) {
            total += count;
            if (total > most) {
                return Result.refused(HttpFault.TOO_LARGE);
            }
            if (System.nanoTime() - start > longest.toNanos()) {
                return Result.refused(HttpFault.TIMEOUT);
            }
            out.write(chunk, 0, count);
            count = in.read(chunk);
        }
        return Result.done();
    }
}
