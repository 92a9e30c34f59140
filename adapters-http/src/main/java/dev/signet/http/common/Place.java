package dev.signet.http.common;

import java.util.Locale;

/** In which part of a request something stands. */
public enum Place {
    BODY,
    PATH,
    QUERY,
    HEADER;

    /** As errors name it: in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
