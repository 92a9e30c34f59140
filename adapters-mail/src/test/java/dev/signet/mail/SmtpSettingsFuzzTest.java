package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class SmtpSettingsFuzzTest {
    @FuzzTest
    void a_server_is_read_again_from_its_plainest_url(byte[] input) {
        Result<SmtpSettings> read = SmtpSettings.parse(new String(input, StandardCharsets.UTF_8));

        if (read instanceof Result.Ok<SmtpSettings> ok) {
            assertThat(SmtpSettings.parse(url(ok.value()))).isEqualTo(read);
            assertThat(ok.value().host()).doesNotContainPattern("[\\[\\]\\s/@]");
        } else {
            assertThat(((Result.Refused<SmtpSettings>) read).refusal()).isInstanceOf(InvalidValue.class);
        }
    }

    private static String url(SmtpSettings settings) {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String login = settings.credentials()
                .map(known ->
                        encoded(known.user()) + ":" + encoded(known.password().reveal()) + "@")
                .orElse("");
        String where = "://" + login + host + ":" + settings.port();
        return switch (settings.security()) {
            case TLS -> "smtps" + where;
            case STARTTLS_REQUIRED -> "smtp" + where + "?starttls=required";
            case STARTTLS_OPTIONAL -> "smtp" + where + "?starttls=optional";
            case NONE -> "smtp" + where + "?starttls=off";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
