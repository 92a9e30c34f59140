package dev.signet.core.principal;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/**
 * An API key.
 *
 * @param userId who made it
 * @param boundToPerson whether it acts as that person; otherwise it belongs to an organisation or project
 */
public record Key(ApiKeyId keyId, UserId userId, boolean boundToPerson, Scopes scopes) implements Principal {
    @Override
    public Result<UserId> requireOwner() {
        return boundToPerson ? Result.ok(userId) : Result.refused(CommonRefusal.OWNER_REQUIRED);
    }
}
