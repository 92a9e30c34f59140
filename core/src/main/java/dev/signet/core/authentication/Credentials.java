package dev.signet.core.authentication;

import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import java.util.Optional;

/**
 * The one lookup of most requests: everything that decides about a credential, in one query. Finds what is revoked,
 * ended or expired too: the facts say so.
 */
public interface Credentials {
    /** The key with this SHA-256; not that of a member who has left since it was made. */
    Optional<Credential.OfKey> key(Digest digest);

    /** The session with this id. */
    Optional<Credential.OfSession> session(SessionId id);

    /** What is known of whom a token is about; empty when they are not. */
    Optional<Credential.OfExternal> external(ExternalSubject subject);
}
