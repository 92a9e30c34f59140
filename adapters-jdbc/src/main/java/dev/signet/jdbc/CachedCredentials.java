package dev.signet.jdbc;

import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.principal.ExternalSubject;
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
    private final CachedLookup<Digest, Credential.OfKey> keys;
    private final CachedLookup<SessionId, Credential.OfSession> sessions;
    private final CachedLookup<ExternalSubject, Credential.OfExternal> externals;

    CachedCredentials(Credentials stored, Sql sql, Heartbeat heartbeat, Clock clock) {
        // The end of a key is told like any other change of it.
        keys = new CachedLookup<>(stored::key, CachedCredentials::subjects, key -> Instant.MAX, sql, heartbeat, clock);
        sessions = new CachedLookup<>(
                stored::session, CachedCredentials::subjects, Credential.OfSession::expiresAt, sql, heartbeat, clock);
        // A token's own end is no matter of what is known of whom it is about. That they are nowhere is not kept: who
        // has no session comes to be somewhere without that being told.
        externals = new CachedLookup<>(
                stored::external,
                CachedCredentials::subjects,
                external -> external.standing().isPresent() ? Instant.MAX : Instant.MIN,
                sql,
                heartbeat,
                clock);
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
    public Optional<Credential.OfExternal> external(ExternalSubject subject) {
        return externals.find(subject);
    }

    CacheCounts counts() {
        return keys.counts().plus(sessions.counts()).plus(externals.counts());
    }

    private static List<UUID> subjects(Credential.OfKey found) {
        List<UUID> subjects = new ArrayList<>(List.of(
                found.key().id().value(), found.standing().organization().id().value()));
        found.key().owner().person().ifPresent(person -> subjects.add(person.value()));
        return List.copyOf(subjects);
    }

    // That a younger token was issued is not told to other nodes: there the next one asks, and learns what is known
    // here.
    private static List<UUID> subjects(Credential.OfExternal external) {
        List<UUID> subjects = new ArrayList<>(List.of(external.userId().value()));
        external.standing()
                .ifPresent(standing -> subjects.add(standing.organization().id().value()));
        return List.copyOf(subjects);
    }

    private static List<UUID> subjects(Credential.OfSession session) {
        return List.of(
                session.id().value(),
                session.userId().value(),
                session.standing().organization().id().value());
    }
}
