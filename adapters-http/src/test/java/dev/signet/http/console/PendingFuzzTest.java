package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.session.SessionCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The cookies of the pages, as browsers send them or somebody makes them up. */
class PendingFuzzTest {
    @FuzzTest
    void what_waits_is_read_again_as_it_was_written_and_leads_to_no_other_site(byte[] input) {
        String sent = new String(input, StandardCharsets.UTF_8);
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(input);

        Pending.read(sent).ifPresent(PendingFuzzTest::check);
        Pending.read(encoded).ifPresent(PendingFuzzTest::check);
        SessionCookie.parse(sent).ifPresent(cookie -> {
            assertThat(cookie.text().reveal()).isEqualTo(sent).matches("[A-Za-z0-9_-]{43}");
            assertThat(FormToken.of(cookie).is(sent)).isFalse();
        });
    }

    private static void check(Pending pending) {
        assertThat(Pending.read(pending.write())).contains(pending);
        assertThat(pending.write()).matches("[A-Za-z0-9_-]+");
        assertThat(pending.next().path()).startsWith("/").doesNotContainPattern("//|[\\\\:\\s\"<>]");
    }
}
