package dev.signet.core.google;

import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Optional;

/** Where nobody signs in with Google. */
public record NoGoogle() implements GoogleTokens {
    @Override
    public Result<GoogleIdentity> verify(SecretText credential, Optional<String> nonce, Instant now) {
        return Result.refused(CommonRefusal.NOT_FOUND);
    }
}
