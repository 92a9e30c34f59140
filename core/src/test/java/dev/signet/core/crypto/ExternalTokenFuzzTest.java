package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.TestClerk;
import dev.signet.core.TestIssuer;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What is fuzzed are the claims of a token that an issuer signed, or a whole token. */
class ExternalTokenFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String NAME = "[!-~]{1,255}";
    private static final TestIssuer ISSUER = TestIssuer.ec();
    private static final JwksExternalTokens TOKENS =
            new JwksExternalTokens(Map.of(TestClerk.ISSUER, ISSUER), Set.of(TestClerk.PARTY), new SettableClock(NOW));

    @FuzzTest
    void whatever_an_issuer_signs_is_somebody_in_bounds_or_refused(byte[] input) {
        String claims = new String(input, StandardCharsets.UTF_8);

        assertThat(TOKENS.verify(claims, NOW)).isEqualTo(Result.refused(CommonRefusal.INVALID_TOKEN));
        Result<ExternalIdentity> read = TOKENS.verify(ISSUER.signed(claims), NOW);
        if (read instanceof Result.Refused<ExternalIdentity> refused) {
            assertThat(refused.refusal()).isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
        read.toOptional().ifPresent(ExternalTokenFuzzTest::check);
    }

    private static void check(ExternalIdentity identity) {
        assertThat(identity.issuer()).isEqualTo(TestClerk.ISSUER);
        assertThat(identity.subject()).matches(NAME);
        assertThat(identity.issuedAt()).isBetween(Instant.EPOCH, NOW.plusSeconds(60));
        assertThat(identity.expiresAt())
                .isBetween(NOW.minusSeconds(60).plusNanos(1), Instant.parse("9999-12-31T23:59:59.999Z"));
        identity.organization().ifPresent(organization -> {
            assertThat(organization.id()).matches(NAME);
            organization.role().ifPresent(role -> assertThat(role).matches(NAME));
            organization.slug().ifPresent(slug -> assertThat(slug).matches(NAME));
        });
    }
}
