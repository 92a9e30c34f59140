package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Result;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, JSON: times. */
class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2025-06-27T04:54:08.162Z, 2025-06-27T04:54:08.162Z",
        "2025-06-27T04:54:08Z, 2025-06-27T04:54:08.000Z",
        "2025-06-27T04:54:08.162999999Z, 2025-06-27T04:54:08.162Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000Z"
    })
    void times_are_written_in_utc_with_exactly_three_decimals(Instant time, String written) {
        assertThat(Timestamps.format(time)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-27T04:54:08Z, 2025-06-27T04:54:08Z",
        "2025-06-27t04:54:08z, 2025-06-27T04:54:08Z",
        "2025-06-27 04:54:08Z, 2025-06-27T04:54:08Z",
        "2025-06-27T04:54:08.1Z, 2025-06-27T04:54:08.1Z",
        "2025-06-27T04:54:08.1234567891Z, 2025-06-27T04:54:08.123456789Z",
        "2025-06-27T04:54:08+02:00, 2025-06-27T02:54:08Z",
        "2025-06-27T04:54:08-00:00, 2025-06-27T04:54:08Z",
        "2025-06-27T04:54:08-23:59, 2025-06-28T04:53:08Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void every_form_of_rfc_3339_is_read(String text, Instant time) {
        assertThat(Timestamps.parse(text)).isEqualTo(Result.ok(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-06-27",
                "2025-06-27T04:54:08",
                "2025-06-27T04:54Z",
                "2025-02-30T04:54:08Z",
                "2025-06-27T24:00:00Z",
                "2025-06-27T04:60:08Z",
                "2025-06-27T04:54:61Z",
                "2025-06-27T04:54:08.Z",
                "2025-06-27T04:54:08+0200",
                "2025-06-27T04:54:08+24:00",
                "2025-06-27T04:54:08+02:60",
                "9999-12-31T23:59:59-00:01",
                "0000-01-01T00:00:59+00:01",
                "10000-01-01T00:00:00Z",
                "+2025-06-27T04:54:08Z",
                "٢٠٢٥-06-27T04:54:08Z",
                "1751000048"
            })
    void anything_else_is_refused(String text) {
        assertThat(Timestamps.parse(text)).isInstanceOf(Result.Refused.class);
    }
}
