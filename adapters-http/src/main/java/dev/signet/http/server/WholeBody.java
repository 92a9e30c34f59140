package dev.signet.http.server;

import dev.signet.http.common.BodySizes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.util.Callback;

/**
 * Takes one body in, as it comes, and hands the request on when all of it is there, when it is known to be too large, or
 * when it will not come any more. A thread runs it for as long only as there is something to read.
 */
final class WholeBody extends ContentLoader implements Runnable {
    private final Duration longest;
    private final long start = System.nanoTime();

    // Copied out of the buffers of the connection: a drop in each would hold them all.
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long total;

    WholeBody(Handler handler, Request request, Response response, Callback callback, Duration longest) {
        super(handler, request, response, callback);
        this.longest = longest;
    }

    @Override
    protected void load() {
        run();
    }

    /** Reads what is there. */
    @Override
    public void run() {
        for (Content.Chunk chunk = getRequest().read();
                chunk != null;
                chunk = getRequest().read()) {
            if (Content.Chunk.isFailure(chunk)) {
                handOn(failing(chunk.getFailure()));
                return;
            }
            boolean last = chunk.isLast();
            keep(chunk.getByteBuffer());
            chunk.release();
            if (last || total > BodySizes.MOST_DISCARDED) {
                handOn(new ByteBufferContentSource(ByteBuffer.wrap(kept.toByteArray())));
                return;
            }
            if (System.nanoTime() - start > longest.toNanos()) {
                handOn(failing(new TimeoutException("the body took too long")));
                return;
            }
        }
        getRequest().demand(this);
    }

    // Of a body that is too large only as much as shows that it is.
    private void keep(ByteBuffer bytes) {
        total += bytes.remaining();
        int room = BodySizes.MOST + 1 - kept.size();
        boolean announced = getRequest().getLength() > BodySizes.MOST;
        byte[] some = new byte[announced ? 0 : Math.min(room, bytes.remaining())];
        bytes.get(some);
        kept.writeBytes(some);
    }

    private static Content.Source failing(Throwable failure) {
        Content.Source none = new ByteBufferContentSource();
        none.fail(failure);
        return none;
    }

    private void handOn(Content.Source body) {
        handle(new Taken(getRequest(), body), getResponse(), getCallback());
    }

    /** The request, whose body is no longer on the line. */
    private static final class Taken extends Request.Wrapper {
        private final Content.Source body;

        Taken(Request request, Content.Source body) {
            super(request);
            this.body = body;
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
            super.fail(failure);
        }
    }
}
