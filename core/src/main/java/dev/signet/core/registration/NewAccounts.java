package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.account.UsernameSuggestions;
import dev.signet.core.account.Usernames;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.Founding;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens the account of an address that has just been proven, in whatever way. Claims of others on the address vanish
 * with it: there is nothing that could have been prepared for its owner.
 */
public final class NewAccounts {
    private final Accounts accounts;
    private final Usernames usernames;
    private final RegistrationClaims claims;
    private final Challenges challenges;
    private final Founding founding;
    private final UsernameSuggestions suggestions;
    private final Audit audit;
    private final Ids ids;

    public NewAccounts(
            Accounts accounts,
            Usernames usernames,
            RegistrationClaims claims,
            Challenges challenges,
            Founding founding,
            UsernameSuggestions suggestions,
            Audit audit,
            Ids ids) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.claims = claims;
        this.challenges = challenges;
        this.founding = founding;
        this.suggestions = suggestions;
        this.audit = audit;
        this.ids = ids;
    }

    /** Opens it as claimed: with the claim's username and password. Empty when the address has an account already. */
    Optional<Account> open(RegistrationClaim claim, Caller caller, Instant now) {
        return open(claim.address(), Optional.of(claim.username()), Optional.of(claim.passwordHash()), caller, now);
    }

    /** Opens it with a username made of the address, and no password. Empty when the address has an account already. */
    public Optional<Account> open(EmailAddress address, Caller caller, Instant now) {
        return open(address, Optional.empty(), Optional.empty(), caller, now);
    }

    private Optional<Account> open(
            EmailAddress address,
            Optional<Username> wanted,
            Optional<PasswordHash> passwordHash,
            Caller caller,
            Instant now) {
        UserId id = new UserId(ids.next());
        Username username = takeUsername(wanted, id, address, now);
        Account account = Account.proven(id, username, address, passwordHash, now);
        if (!accounts.add(account)) {
            usernames.release(username, id);
            return Optional.empty();
        }
        claims.drop(address);
        usernames.dropReservations(address);
        challenges.drop(address, CodePurpose.VERIFY_EMAIL);
        founding.personal(id, new Label(username.value()), now);
        audit.tell(AuditAction.ACCOUNT_CREATED, id, id, caller, now);
        return Optional.of(account);
    }

    private Username takeUsername(Optional<Username> wanted, UserId id, EmailAddress address, Instant now) {
        List<Username> candidates = new ArrayList<>(wanted.stream().toList());
        candidates.addAll(suggestions.forAddress(address));
        for (Username candidate : candidates) {
            if (usernames.take(candidate, id, address, now)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no username is free, not even a random one");
    }
}
