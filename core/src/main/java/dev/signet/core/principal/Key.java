package dev.signet.core.principal;

import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;

/**
 * An API key.
 *
 * @param userId who made it
 * @param boundToPerson whether it acts as that person; otherwise it belongs to an organisation or project
 */
public record Key(ApiKeyId keyId, UserId userId, boolean boundToPerson, Scopes scopes) implements Principal {}
