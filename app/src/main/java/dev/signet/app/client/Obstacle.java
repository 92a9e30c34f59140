package dev.signet.app.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why there was no answer, in words. */
final class Obstacle {
    private Obstacle() {}

    static String of(IOException noAnswer) {
        if (causedBy(noAnswer, UnresolvedAddressException.class)) {
            return "there is no host of that name";
        }
        if (causedBy(noAnswer, HttpConnectTimeoutException.class)) {
            return "nothing answers there in time";
        }
        if (causedBy(noAnswer, HttpTimeoutException.class)) {
            return said(noAnswer);
        }
        if (causedBy(noAnswer, ConnectException.class)) {
            return "nothing listens there";
        }
        if (causedBy(noAnswer, SSLException.class)) {
            return "no secure connection comes about (" + said(noAnswer) + ")";
        }
        return "the connection broke (" + said(noAnswer) + ")";
    }

    private static boolean causedBy(Throwable failed, Class<? extends Throwable> type) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String said(Throwable failed) {
        return Optional.ofNullable(failed.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(failed.getClass().getSimpleName());
    }
}
