package dev.signet.core.google;

import dev.signet.core.account.Account;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.SessionKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs in whoever Google vouches for; opens or links an account where that is needed.
 *
 * @param <T> what is given to who signed in
 */
public final class SignInWithGoogle<T> {
    private final GoogleTokens tokens;
    private final GoogleAccounts accounts;
    private final SessionKind<T> kind;
    private final Clock clock;

    public SignInWithGoogle(GoogleTokens tokens, GoogleAccounts accounts, SessionKind<T> kind, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * What Google gave.
     *
     * @param credential an ID token
     * @param nonce what Google was asked to put into it; empty: nothing
     * @param person who is signed in and links their account by this; empty: nobody
     */
    public record Request(SecretText credential, Optional<String> nonce, Optional<Person> person) {}

    /**
     * Signs in. Refuses as {@link GoogleTokens#verify}; with {@link GoogleRefusal#GOOGLE_ACCOUNT_IN_USE} who is signed in
     * to another account than the identity's; with {@link GoogleRefusal#GOOGLE_ALREADY_LINKED} where the account has
     * another identity; and with {@link GoogleRefusal#LINK_REQUIRES_SIGN_IN} where the address has an account and Google
     * is not authoritative for the address; and as {@link HoldCredential#hold} who is signed in.
     */
    public Result<T> signIn(Request request, Caller caller) {
        Instant now = clock.instant();
        return tokens.verify(request.credential(), request.nonce(), now)
                .flatMap(identity -> accounts.of(identity, request.person(), caller, now))
                .flatMap(account -> start(account, caller, now));
    }

    private Result<T> start(Account account, Caller caller, Instant now) {
        Optional<Supplier<T>> started =
                account.active() ? kind.start(account, SignInMethod.GOOGLE, caller, now) : Optional.empty();
        return Result.of(started, GoogleRefusal.INVALID_GOOGLE_CREDENTIAL).map(Supplier::get);
    }
}
