package dev.signet.core.clilogin;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.CliAuthorizer;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a command line in. It gets a key of the opened organisation that may never do more than what authorised it: a
 * person's acts as them, with their role of now; that of an organisation's or project's key belongs to the same place,
 * with the same role. It has the scopes of what authorised it, and ends with it; there is none when a key that authorised it
 * is revoked before the hand-over.
 */
public final class AuthorizeCliLogin {
    private final CliLogins logins;
    private final CliLoginViews views;
    private final UserCodeGuesses guesses;
    private final Grantors grantors;
    private final HoldAccess holdAccess;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public AuthorizeCliLogin(
            CliLogins logins,
            CliLoginViews views,
            UserCodeGuesses guesses,
            Grantors grantors,
            HoldAccess holdAccess,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.logins = logins;
        this.views = views;
        this.guesses = guesses;
        this.grantors = grantors;
        this.holdAccess = holdAccess;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Authorises it, once. Refuses with {@link InsufficientScope} a key without {@code cli:authorize}; with {@link
     * CommonRefusal#OWNER_REQUIRED} a key whose maker is no active member any more; with {@link
     * CommonRefusal#FORBIDDEN} a superuser who is no member; with {@link
     * CliLoginRefusal#WRONG_USER_CODE} a code that is not this login's, and with {@link RateLimited} a client that has
     * tried many such; as {@link HoldAccess#hold}; and with the other {@link CliLoginRefusal}s when it was decided or is
     * over.
     *
     * @param userCode what the person typed, when they were asked to
     */
    public Result<CliLoginView> authorize(Access access, CliLogin login, Optional<String> userCode, Caller caller) {
        Instant now = clock.instant();
        return access.principal()
                .requireCliAuthorizer()
                .flatMap(who -> checkPerson(access, who, now))
                .flatMap(who -> checkCode(login, userCode, caller, now))
                .flatMap(right -> transactions.inTransaction(() -> holdAccess
                        .hold(access, now)
                        .flatMap(held -> authorize(login, grant(access, now), caller, now))));
    }

    // Who runs this Signet gets in everywhere, but no key of theirs would where they are no member.
    private Result<CliAuthorizer> checkPerson(Access access, CliAuthorizer who, Instant now) {
        if (grantors.belong(who.userId(), access.organizationId(), now)) {
            return Result.ok(who);
        }
        return Result.refused(
                access.principal().boundToPerson() ? CommonRefusal.FORBIDDEN : CommonRefusal.OWNER_REQUIRED);
    }

    private Result<CliLogin> checkCode(CliLogin login, Optional<String> typed, Caller caller, Instant now) {
        return typed.map(text -> guesses.guess(
                        () -> UserCode.parse(text)
                                .filter(login.userCode()::equals)
                                .map(right -> login),
                        CliLoginRefusal.WRONG_USER_CODE,
                        caller.clientAddress(),
                        now))
                .orElseGet(() -> Result.ok(login));
    }

    private static DeviceGrant grant(Access access, Instant now) {
        Principal principal = access.principal();
        boolean asPerson = principal.boundToPerson();
        Optional<Key> key = principal instanceof Key one ? Optional.of(one) : Optional.empty();
        return new DeviceGrant(
                asPerson ? new ApiKeyOwner.OfMember(access.organizationId(), principal.userId()) : access.keys(),
                principal.userId(),
                key.map(Key::keyId),
                asPerson ? Optional.empty() : Optional.of(access.role()),
                principal.scopes(),
                key.flatMap(Key::expiresAt),
                now);
    }

    private Result<CliLoginView> authorize(CliLogin login, DeviceGrant grant, Caller caller, Instant now) {
        if (logins.authorize(login.id(), grant)) {
            audit.of(grant.owner()).tell(AuditAction.CLI_LOGIN_AUTHORIZED, grant.grantedBy(), login.id(), caller, now);
            return Result.ok(views.again(login.id(), now));
        }
        return Result.refused(CliLoginRefusal.of(views.again(login.id(), now).state()));
    }
}
