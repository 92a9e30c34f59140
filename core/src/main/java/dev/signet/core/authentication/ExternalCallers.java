package dev.signet.core.authentication;

import dev.signet.core.principal.Caller;
import dev.signet.core.principal.External;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.time.Instant;
import java.util.Optional;

/** Tells who is calling by the token of an external issuer. Writes only what a token tells for the first time. */
public final class ExternalCallers {
    private final ExternalTokens tokens;
    private final Credentials credentials;
    private final ExternalArrivals arrivals;

    public ExternalCallers(ExternalTokens tokens, Credentials credentials, ExternalArrivals arrivals) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.arrivals = arrivals;
    }

    Result<Principal> authenticate(String token, Caller caller, Instant now) {
        return tokens.verify(token, now).flatMap(identity -> authenticate(identity, caller, now));
    }

    private Result<Principal> authenticate(ExternalIdentity identity, Caller caller, Instant now) {
        Optional<Principal> person = credentials
                .external(identity.who())
                .filter(known -> !tellsNews(identity, known))
                .or(() -> {
                    arrivals.admit(identity, caller, now);
                    return credentials.external(identity.who());
                })
                .filter(Credential.OfExternal::userActive)
                .flatMap(known -> known.standing()
                        .map(standing -> new External(known.userId(), standing, identity.organization())));
        return Result.of(person, CommonRefusal.INVALID_TOKEN);
    }

    private static boolean tellsNews(ExternalIdentity identity, Credential.OfExternal known) {
        return identity.organization().isPresent()
                && known.decidedAt()
                        .filter(asOf -> !asOf.isBefore(identity.issuedAt()))
                        .isEmpty();
    }
}
