package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class TimestampsFuzzTest {
    @FuzzTest
    void a_time_is_written_in_the_form_in_which_it_is_read_again(byte[] input) {
        Result<Instant> read = Timestamps.parse(new String(input, StandardCharsets.UTF_8));

        if (read instanceof Result.Ok<Instant> ok) {
            String written = Timestamps.format(ok.value());
            assertThat(written).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
            assertThat(Timestamps.parse(written)).isEqualTo(Result.ok(ok.value().truncatedTo(ChronoUnit.MILLIS)));
            assertThat(Instant.parse(written)).isEqualTo(ok.value().truncatedTo(ChronoUnit.MILLIS));
        } else {
            assertThat(((Result.Refused<Instant>) read).refusal()).isInstanceOf(InvalidValue.class);
        }
    }
}
