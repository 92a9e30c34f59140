package dev.signet.core.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.Town;
import dev.signet.core.principal.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignetExtensionTest {
    @RegisterExtension
    static final SignetExtension UNLIMITED = new SignetExtension(builder -> builder.withoutRateLimits());

    @Test
    void the_signet_of_a_test_is_built_with_the_choices_that_were_made(Signet signet) {
        Caller caller = Caller.inProcess();

        assertThat(Town.ok(signet.sendCode().send(Town.email("ada@example.com"), caller))
                        .resendAfter())
                .isZero();
    }
}
