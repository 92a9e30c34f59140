package dev.signet.http.console;

import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.RetryLater;
import dev.signet.http.common.Seconds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands against a form, beside the fields that it is about.
 *
 * @param status of the page that tells it
 * @param general what is about no field; empty where nothing is
 * @param retryAfter when the form can be sent again, where it only came too early
 */
record Problems(int status, String general, Map<String, String> fields, Optional<Duration> retryAfter) {
    private static final int OK = 200;
    private static final Problems NONE = new Problems(OK, "", Map.of(), Optional.empty());

    Problems {
        fields = Map.copyOf(fields);
    }

    static Problems none() {
        return NONE;
    }

    /** This sentence beside a field. */
    static Problems beside(int status, String field, String sentence) {
        return new Problems(status, "", Map.of(field, sentence), Optional.empty());
    }

    /**
     * What a refusal says. What any request can be refused with is about no field, and told above them all: its form may
     * not even be shown to who lacks the right.
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
            return new Problems(status, "", sentences, Optional.empty());
        }
        if (refusal instanceof RetryLater later) {
            String why = refusal.kind() == Kind.OVERLOADED ? "The server is busy. " : "Too many tries. ";
            return new Problems(status, why + again(later.retryAfter()), Map.of(), Optional.of(later.retryAfter()));
        }
        return field.isEmpty() || refusal instanceof CommonRefusal
                ? new Problems(status, refusal.message(), Map.of(), Optional.empty())
                : beside(status, field, refusal.message());
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
        long seconds = Seconds.untilAgain(wait);
        long minutes = (seconds + 59) / 60;
        return seconds < 100
                ? "Try again in " + seconds + (seconds == 1 ? " second." : " seconds.")
                : "Try again in " + minutes + " minutes.";
    }
}
