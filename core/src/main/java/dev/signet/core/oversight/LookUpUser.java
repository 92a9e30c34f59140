package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Username;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Operator;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.time.Clock;
import java.util.Optional;

/** Shows a person, by whatever they are known by, to who runs this Signet. */
public final class LookUpUser {
    private final Accounts accounts;
    private final Organizations organizations;
    private final Sessions sessions;
    private final Clock clock;

    public LookUpUser(Accounts accounts, Organizations organizations, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The person.
     *
     * @param known their id, username or address, of which no text can be two
     * @return refuses with {@link CommonRefusal#NOT_FOUND} one that is not there
     */
    public Result<UserOverview> lookUp(Operator operator, String known) {
        return Result.of(account(known), CommonRefusal.NOT_FOUND)
                .map(account -> new UserOverview(
                        account,
                        organizations.standings(account.id()),
                        sessions.living(account.id(), clock.instant())));
    }

    private Optional<Account> account(String known) {
        Optional<UserId> id = UserId.parse(known);
        if (id.isPresent()) {
            return accounts.find(id.get());
        }
        return known.indexOf('@') < 0
                ? Username.parse(known).toOptional().flatMap(accounts::findByUsername)
                : EmailAddress.parse(known).toOptional().flatMap(accounts::findByEmail);
    }
}
