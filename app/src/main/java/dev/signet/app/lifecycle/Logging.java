package dev.signet.app.lifecycle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.signet.app.settings.LogFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's log: on standard error, since standard output is for whoever started it. */
public final class Logging {
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{0} %msg"
            + "%replace( request=%X{request_id}){' request=$', ''}%n";
    // They warn of what is no HTTP, and quote it: anybody could fill the log so, and put into it what is secret.
    private static final List<String> QUOTING = List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

    private Logging() {}

    /** As the other, without a line for each request. */
    public static void configure(LogFormat format) {
        configure(format, false);
    }

    /**
     * From here on this is how log lines are written: our own from info on, those of libraries from warn on, but for what
     * those quote of clients.
     *
     * @param access whether a line is written for each request too
     */
    public static void configure(LogFormat format, boolean access) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(started(format, context));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        QUOTING.forEach(library -> context.getLogger(library).setLevel(Level.ERROR));
        context.getLogger("dev.signet").setLevel(Level.INFO);
        context.getLogger("dev.signet.http.access").setLevel(access ? Level.DEBUG : Level.INFO);
    }

    private static Encoder<ILoggingEvent> started(LogFormat format, LoggerContext context) {
        if (format == LogFormat.JSON) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context);
            encoder.setWithFormattedMessage(true);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.setWithContext(false);
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.start();
            return encoder;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }
}
