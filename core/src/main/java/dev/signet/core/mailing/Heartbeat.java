package dev.signet.core.mailing;

/** Does something again and again beside the thread that asks for it. */
@FunctionalInterface
interface Heartbeat {
    /** Begins; what is returned stops it. */
    Runnable start(Runnable beat);
}
