package dev.signet.app;

import dev.signet.app.lifecycle.Logging;
import dev.signet.app.lifecycle.StartFailure;
import dev.signet.app.lifecycle.Teardown;
import dev.signet.app.server.Server;
import dev.signet.app.settings.ServerSettings;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** A server that runs until it is told to stop, and says on these where it is reached, or why it is not. */
record Serving(PrintWriter out, PrintWriter err) {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /** Runs it by these settings; what it answers is the exit code. */
    int run(ServerSettings settings) {
        Logging.configure(settings.logFormat(), settings.accessLog());
        Teardown teardown = new Teardown();
        Thread stop = new Thread(() -> stop(teardown), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            out.println(teardown.begin(() -> Server.start(settings, teardown)));
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (StartFailure failure) {
            err.println("signet: " + failure.getMessage());
            LOG.debug("The start failed", failure);
            return failed(teardown, stop);
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            LOG.error("The start failed", unexpected);
            return failed(teardown, stop);
        }
    }

    // A process that is told to stop ends with 128 and the signal's number, whatever exit code anybody asks for; only
    // ending it here says that all went well.
    private static void stop(Teardown teardown) {
        teardown.close();
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    private static int failed(Teardown teardown, Thread stop) {
        teardown.close();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyTold) {
            LOG.debug("Told to stop while the start failed", alreadyTold);
        }
        return ExitCode.SOFTWARE;
    }
}
