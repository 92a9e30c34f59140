package dev.signet.http.server;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer once all of it is there, and has no thread wait until it is gone. A client that reads slowly, or not at
 * all, then holds none, where otherwise as many as there are threads would stop the server for everybody. No answer is
 * larger than a page of a list or the document of the API, so neither is what is kept of one.
 */
final class WholeAnswers extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        WholeAnswer answer = new WholeAnswer(request, response, callback);
        return super.handle(request, answer, answer);
    }

    private static final class WholeAnswer extends Response.Wrapper implements Callback {
        private final Callback sent;
        // Nearly every answer is written at once, and is then copied once.
        private byte[] content = new byte[0];

        WholeAnswer(Request request, Response response, Callback sent) {
            super(request, response);
            this.sent = sent;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
            if (bytes != null) {
                int before = content.length;
                content = Arrays.copyOf(content, before + bytes.remaining());
                bytes.get(content, before, bytes.remaining());
            }
            callback.succeeded();
        }

        @Override
        public void succeeded() {
            getWrapped().write(true, ByteBuffer.wrap(content), sent);
        }

        @Override
        public void failed(Throwable failure) {
            sent.failed(failure);
        }
    }
}
