package dev.signet.core.authentication;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells who is calling. What is forged or mistyped is refused without asking the store. */
public final class Authenticator {
    private static final Duration STEP = Duration.ofHours(1);

    private final Credentials credentials;
    private final BrowserSessions browserSessions;
    private final AccessTokens tokens;
    private final ExternalCallers externalCallers;
    private final Activity activity;
    private final Superusers superusers;
    private final SessionPolicy policy;
    private final Clock clock;

    public Authenticator(
            Credentials credentials,
            BrowserSessions browserSessions,
            AccessTokens tokens,
            ExternalCallers externalCallers,
            Activity activity,
            Superusers superusers,
            SessionPolicy policy,
            Clock clock) {
        this.credentials = credentials;
        this.browserSessions = browserSessions;
        this.tokens = tokens;
        this.externalCallers = externalCallers;
        this.activity = activity;
        this.superusers = superusers;
        this.policy = policy;
        this.clock = clock;
    }

    /** Who holds this bearer token, sent by nobody in particular; refuses as {@link #authenticate(String, Caller)}. */
    public Result<Principal> authenticate(String token) {
        return authenticate(token, Caller.inProcess());
    }

    /**
     * Who holds this bearer token: an access token, an API key, or the token of an external issuer. Refuses with {@link
     * CommonRefusal#INVALID_TOKEN} whatever is malformed, forged, expired, revoked or ended, and all of a deactivated
     * person's; with {@link Overloaded} while the keys of an external issuer cannot be had.
     *
     * @param caller from where it was sent, for the audit trail: a token may open an account
     */
    public Result<Principal> authenticate(String token, Caller caller) {
        Instant now = clock.instant();
        return own(token, now)
                .map(Result::ok)
                .orElseGet(() -> KeyFormat.isWellFormed(token)
                        ? Result.refused(CommonRefusal.INVALID_TOKEN)
                        : externalCallers.authenticate(token, caller, now));
    }

    /** Who holds this access token or API key; empty for what does not work, and for what Signet did not give out. */
    public Optional<Principal> find(String token) {
        return own(token, clock.instant());
    }

    private Optional<Principal> own(String token, Instant now) {
        return KeyFormat.isWellFormed(token) ? key(token, now) : session(token, now);
    }

    /**
     * Who holds this browser's cookie; using it is what keeps the session from ending idle. Refuses as the other does.
     * A cookie is never taken for a bearer token, nor the other way round.
     */
    public Result<Person> authenticate(SessionCookie cookie) {
        Instant now = clock.instant();
        return Result.of(
                        browserSessions.find(cookie.digest()).filter(session -> isGood(session, now)),
                        CommonRefusal.INVALID_TOKEN)
                .map(session -> {
                    goOn(session, now);
                    return person(session, now);
                });
    }

    // Written once an hour at most, and not with each page.
    private void goOn(Credential.OfSession session, Instant now) {
        Instant end = policy.browserEnd(session.createdAt(), now);
        if (!end.isBefore(session.expiresAt().plus(STEP))) {
            browserSessions.extend(session.id(), end, now);
        }
    }

    private Optional<Principal> key(String raw, Instant now) {
        return credentials
                .key(Digest.sha256(raw))
                .filter(found -> found.key().isActive(now))
                .map(found -> {
                    ApiKey key = found.key();
                    activity.used(key.id(), now);
                    return new Key(
                            key.id(), key.owner(), key.createdBy(), found.standing(), key.scopes(), key.expiresAt());
                });
    }

    private Optional<Principal> session(String token, Instant now) {
        return tokens.verify(token, now)
                .flatMap(claims -> credentials.session(claims.sessionId()))
                .filter(session -> isGood(session, now))
                .map(session -> person(session, now));
    }

    private Person person(Credential.OfSession session, Instant now) {
        activity.seen(session.id(), now);
        return new Person(
                session.userId(),
                session.id(),
                session.standing(),
                superusers.include(session.email()),
                session.createdAt());
    }

    private static boolean isGood(Credential.OfSession session, Instant now) {
        return !session.ended() && now.isBefore(session.expiresAt()) && session.userActive();
    }
}
