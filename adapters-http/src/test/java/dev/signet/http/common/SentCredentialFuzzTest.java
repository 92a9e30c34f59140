package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Each line is the value of a header: of an API key's where it begins with {@code x-api-key:}, else of Authorization. */
class SentCredentialFuzzTest {
    private static final String KEY = "x-api-key:";

    @FuzzTest
    void a_credential_is_the_only_one_that_was_sent_and_is_found_again(byte[] input) {
        List<String> lines = new String(input, StandardCharsets.UTF_8).lines().toList();
        List<String> authorization =
                lines.stream().filter(line -> !line.startsWith(KEY)).toList();
        List<String> keys = lines.stream()
                .filter(line -> line.startsWith(KEY))
                .map(line -> line.substring(KEY.length()))
                .toList();

        Result<String> bearer = SentCredential.of(authorization, keys);
        Result<String> client = SentCredential.ofClient(authorization, keys);

        Stream.of(bearer, client).forEach(found -> {
            assertThat(found.equals(Result.refused(CommonRefusal.UNAUTHENTICATED)))
                    .isEqualTo(lines.isEmpty());
            assertThat(found instanceof Result.Ok || lines.isEmpty() || refused(found))
                    .isTrue();
            assertThat(refused(found) || authorization.size() < 2).isTrue();
        });
        if (bearer instanceof Result.Ok<String> ok && !authorization.isEmpty()) {
            assertThat(client).isEqualTo(bearer);
            assertThat(SentCredential.of(List.of("Bearer " + ok.value()), keys)).isEqualTo(bearer);
        }
        if (bearer instanceof Result.Ok<String> ok && authorization.isEmpty()) {
            assertThat(KeyFormat.isWellFormed(ok.value())).isTrue();
        }
        client.toOptional()
                .ifPresent(secret -> assertThat(SentCredential.ofClient(List.of(basic(secret)), List.of()))
                        .isEqualTo(client));
    }

    private static boolean refused(Result<String> found) {
        return found.equals(Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    private static String basic(String password) {
        String text = "client:" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
