package dev.signet.core.clilogin;

import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;

/** Finds a login by its id, before anybody asks what is to be decided about it. */
public final class FindCliLogin {
    private final CliLogins logins;

    public FindCliLogin(CliLogins logins) {
        this.logins = logins;
    }

    /** The login. Refuses with {@link CommonRefusal#NOT_FOUND} when there is none. */
    public Result<CliLogin> find(CliLoginId id) {
        return Result.of(logins.find(id), CommonRefusal.NOT_FOUND);
    }
}
