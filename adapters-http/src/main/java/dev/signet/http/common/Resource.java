package dev.signet.http.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that come with the classes. */
public final class Resource {
    private Resource() {}

    /** All of the file with this name that is packed beside this class; that it is missing is a bug. */
    public static byte[] read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a file is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
