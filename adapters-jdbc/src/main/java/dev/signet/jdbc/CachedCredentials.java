package dev.signet.jdbc;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers from memory what is known and has not changed since. */
final class CachedCredentials implements Credentials {
    private final Credentials stored;
    private final CachedLookup<Digest, Credential.OfKey> keys;
    private final CachedLookup<SessionId, Credential.OfSession> sessions;

    CachedCredentials(Credentials stored, Sql sql, Heartbeat heartbeat, Clock clock) {
        this.stored = stored;
        // The end of a key is told like any other change of it.
        keys = new CachedLookup<>(stored::key, CachedCredentials::subjects, key -> Instant.MAX, sql, heartbeat, clock);
        sessions = new CachedLookup<>(
                stored::session, CachedCredentials::subjects, Credential.OfSession::expiresAt, sql, heartbeat, clock);
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return keys.find(digest);
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return sessions.find(id);
    }

    @Override
    public Optional<Credential.OfExternal> external(ExternalIdentity identity) {
        return stored.external(identity);
    }

    CacheCounts counts() {
        return keys.counts().plus(sessions.counts());
    }

    private static List<UUID> subjects(Credential.OfKey key) {
        List<UUID> subjects = new ArrayList<>(List.of(
                key.id().value(),
                key.createdBy().value(),
                key.standing().organization().id().value()));
        if (key.owner() instanceof ApiKeyOwner.OfUser user) {
            subjects.add(user.userId().value());
        } else if (key.owner() instanceof ApiKeyOwner.OfMember member) {
            subjects.add(member.userId().value());
        }
        return List.copyOf(subjects);
    }

    private static List<UUID> subjects(Credential.OfSession session) {
        return List.of(
                session.id().value(),
                session.userId().value(),
                session.standing().organization().id().value());
    }
}
