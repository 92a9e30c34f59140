package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.com, mail.example.com, 587, STARTTLS_REQUIRED",
        "SMTP://mail.example.com:25/, mail.example.com, 25, STARTTLS_REQUIRED",
        "smtp://mail.example.com:2525?starttls=required, mail.example.com, 2525, STARTTLS_REQUIRED",
        "smtp://mail.example.com?starttls=optional, mail.example.com, 587, STARTTLS_OPTIONAL",
        "smtp://mail.example.com?starttls=off, mail.example.com, 587, NONE",
        "smtps://mail.example.com, mail.example.com, 465, TLS",
        "smtps://mail.example.com:4465, mail.example.com, 4465, TLS",
        "smtps://localhost:4465, localhost, 4465, TLS",
        "smtp://localhost:2525, localhost, 2525, NONE",
        "smtp://LOCALHOST, LOCALHOST, 587, NONE",
        "smtp://127.0.0.1:2525, 127.0.0.1, 2525, NONE",
        "smtp://127.8.9.10, 127.8.9.10, 587, NONE",
        "smtp://[::1]:2525, ::1, 2525, NONE",
        "smtp://[0:0:0:0:0:0:0:1], 0:0:0:0:0:0:0:1, 587, NONE",
        "smtp://localhost?starttls=required, localhost, 587, STARTTLS_REQUIRED",
        "smtp://localhost.example.com, localhost.example.com, 587, STARTTLS_REQUIRED",
        "smtp://[::2], ::2, 587, STARTTLS_REQUIRED",
        "smtp://192.0.2.1, 192.0.2.1, 587, STARTTLS_REQUIRED"
    })
    void a_url_without_credentials_is_read(String url, String host, int port, SmtpSecurity security) {
        assertThat(SmtpSettings.parse(url))
                .isEqualTo(Result.ok(new SmtpSettings(host, port, security, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://bob:secret@mail.example.com, bob, secret",
        "smtp://bob%40example.com:p%40ss%3Aw%2Frd%23%25@mail.example.com, bob@example.com, p@ss:w/rd#%",
        "smtp://bob:a:b@mail.example.com, bob, a:b",
        "smtp://bob+news:a+b%20c@mail.example.com, bob+news, a+b c",
        "smtp://b%C3%B6b:p%C3%A4ss@mail.example.com, böb, päss"
    })
    void user_and_password_are_percent_decoded(String url, String user, String password) {
        assertThat(SmtpSettings.parse(url).toOptional().flatMap(SmtpSettings::credentials))
                .contains(new SmtpCredentials(user, new SecretText(password)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.example.com | must begin with smtp",
                "mail.example.com:587 | must begin with smtp",
                "http://mail.example.com | must begin with smtp",
                "'' | must begin with smtp",
                "smtp:mail.example.com | must name a host",
                "smtp://:587 | must name a host",
                "smtp:///mail | must name a host",
                "smtp://bob:hunter2@ | must name a host",
                "smtp://bob:hunter2 x@mail.example.com | must be a URL",
                "smtp://bob:hunter2%@mail.example.com | must be a URL",
                "smtp://bob:hunter2@x@mail.example.com | must name a host",
                "smtp://mail.example.com:0 | must have a port",
                "smtp://mail.example.com:65536 | must have a port",
                "smtp://mail.example.com/hunter2 | must have no path",
                "smtp://mail.example.com#hunter2 | must have no path",
                "smtp://mail.example.com?starttls=yes | must have starttls=",
                "smtp://mail.example.com?tls=required | must have starttls=",
                "smtp://mail.example.com?starttls=off&x=hunter2 | must have starttls=",
                "smtps://mail.example.com?starttls=off | must have no query",
                "smtp://bob@mail.example.com | must have both",
                "smtp://bob:@mail.example.com | must have both",
                "smtp://:hunter2@mail.example.com | must have both",
                "smtp://bob:hunter2%0d%0aQUIT@mail.example.com | without control characters",
                "smtp://bob:hunter2%ff@mail.example.com | without control characters"
            })
    void anything_else_is_refused_with_a_reason_that_quotes_nothing(String url, String reason) {
        assertThat(SmtpSettings.parse(url).fold(SmtpSettings::toString, Refusal::message))
                .contains(reason)
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp://bob:hunter2@mail.example.com", "smtps://bob:hunter2@mail.example.com"})
    void the_password_is_masked(String url) {
        assertThat(SmtpSettings.parse(url).toString())
                .contains("mail.example.com")
                .doesNotContain("hunter2");
    }

    @Test
    void white_space_around_the_url_does_no_harm() {
        assertThat(SmtpSettings.parse(" smtp://mail.example.com\n")).isInstanceOf(Result.Ok.class);
    }
}
