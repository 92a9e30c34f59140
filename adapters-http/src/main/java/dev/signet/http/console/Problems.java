package dev.signet.http.console;

import dev.signet.core.account.WeakPassword;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Seconds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands against a form, beside the fields that it is about.
 *
 * @param status of the page that tells it
 * @param general what is about no field; empty where nothing is
 */
record Problems(int status, String general, Map<String, String> fields) {
    private static final int OK = 200;
    private static final Problems NONE = new Problems(OK, "", Map.of());

    Problems {
        fields = Map.copyOf(fields);
    }

    static Problems none() {
        return NONE;
    }

    /**
     * What a refusal says.
     *
     * @param field the field that it is about, where it names none and is about one; empty: about none
     */
    static Problems of(Refusal refusal, String field) {
        int status = PageStatus.of(refusal);
        if (refusal instanceof Invalid invalid) {
            Map<String, String> sentences = new LinkedHashMap<>();
            for (FieldError error : invalid.fields()) {
                sentences.putIfAbsent(error.field(), "This " + error.message() + ".");
            }
            return new Problems(status, "", sentences);
        }
        if (refusal instanceof RateLimited limited) {
            return new Problems(status, "Too many tries. " + again(limited.retryAfter()), Map.of());
        }
        if (refusal instanceof Overloaded overloaded) {
            return new Problems(status, "The server is busy. " + again(overloaded.retryAfter()), Map.of());
        }
        String sentence =
                refusal instanceof WeakPassword weak ? "The password " + weak.reason() + "." : refusal.message();
        return field.isEmpty()
                ? new Problems(status, sentence, Map.of())
                : new Problems(status, "", Map.of(field, sentence));
    }

    /** Whether there is anything. */
    boolean any() {
        return !general.isEmpty() || !fields.isEmpty();
    }

    /** What is wrong with a field; empty where nothing is. */
    String with(String field) {
        return fields.getOrDefault(field, "");
    }

    private static String again(Duration wait) {
        long seconds = Math.max(1, Seconds.roundedUp(wait));
        long minutes = (seconds + 59) / 60;
        return seconds < 100
                ? "Try again in " + seconds + (seconds == 1 ? " second." : " seconds.")
                : "Try again in " + minutes + " minutes.";
    }
}
