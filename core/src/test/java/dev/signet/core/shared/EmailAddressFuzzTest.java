package dev.signet.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

class EmailAddressFuzzTest {
    @FuzzTest
    void an_address_is_in_its_one_form_and_breaks_out_of_no_header(byte[] input) {
        EmailAddress.parse(new String(input, StandardCharsets.UTF_8))
                .toOptional()
                .map(EmailAddress::value)
                .ifPresent(value -> {
                    assertThat(EmailAddress.parse(value)).isEqualTo(Result.ok(new EmailAddress(value)));
                    assertThat(value)
                            .isEqualTo(value.toLowerCase(Locale.ROOT))
                            .doesNotContainPattern("[\\p{Cntrl}\\p{Z}\\p{C}<>()\\[\\],;:\\\\\"]");
                    assertThat(value.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(254);
                    assertThat(value.substring(value.indexOf('@'))).isASCII().matches("@[^@]+\\.[^@.]+");
                });
    }
}
