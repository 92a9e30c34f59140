package dev.signet.http.common;

/** How large bodies may be, in bytes. */
public final class BodySizes {
    /** What a body may have. */
    public static final int MOST = 64 * 1024;

    /** What is still taken off the line of a larger one, and thrown away, so that its client hears why not. */
    public static final int MOST_DISCARDED = 2 * 1024 * 1024;

    private BodySizes() {}
}
