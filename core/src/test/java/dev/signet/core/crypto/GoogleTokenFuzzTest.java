package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.TestGoogle;
import dev.signet.core.google.GoogleIdentity;
import dev.signet.core.google.GoogleRefusal;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What is fuzzed are the claims of a token that Google signed, or a whole token. */
class GoogleTokenFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final TestGoogle GOOGLE = new TestGoogle();
    private static final JwksGoogleTokens TOKENS =
            new JwksGoogleTokens(TestGoogle.CLIENTS, GOOGLE, new SettableClock(NOW));

    @FuzzTest
    void whatever_google_signs_is_somebody_with_an_address_or_refused(byte[] input) {
        String claims = new String(input, StandardCharsets.UTF_8);

        assertThat(verify(claims)).isEqualTo(Result.refused(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL));
        Result<GoogleIdentity> read = verify(GOOGLE.issuer().signed(claims));
        if (read instanceof Result.Refused<GoogleIdentity> refused) {
            assertThat(refused.refusal()).isEqualTo(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL);
        }
        read.toOptional().ifPresent(GoogleTokenFuzzTest::check);
    }

    private static Result<GoogleIdentity> verify(String token) {
        return TOKENS.verify(new SecretText(token), Optional.empty(), NOW);
    }

    private static void check(GoogleIdentity identity) {
        assertThat(EmailAddress.parse(identity.email().value())).isEqualTo(Result.ok(identity.email()));
        identity.hostedDomain().ifPresent(domain -> assertThat(domain).isNotBlank());
    }
}
