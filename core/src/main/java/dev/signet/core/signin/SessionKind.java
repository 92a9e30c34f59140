package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.SignInMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a new session lives, and what stands for it. A sign-in is wired with one and has no rule that depends on which.
 *
 * @param <T> what is given to who signed in
 */
@FunctionalInterface
public interface SessionKind<T> {
    /**
     * Starts a session; in the transaction that uses up the proof of who it is, where one does. Empty when the account
     * was deactivated or its password changed since it was read.
     *
     * @return what makes the answer, to be asked once all that has been committed: a signature is slow
     */
    Optional<Supplier<T>> start(Account account, SignInMethod method, Caller caller, Instant now);
}
