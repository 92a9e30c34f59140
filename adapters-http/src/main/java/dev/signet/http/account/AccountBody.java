package dev.signet.http.account;

import dev.signet.core.account.Account;
import dev.signet.core.account.SignInMethods;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.signin.AccountView;
import java.util.List;
import java.util.Optional;

/** An account as its owner sees it. */
record AccountBody(
        String username,
        Optional<String> email,
        Optional<String> fullName,
        boolean googleLinked,
        boolean hasPassword,
        boolean canUnlinkGoogle,
        List<String> availableSignInMethods,
        String plan,
        String planSource) {
    static AccountBody of(AccountView view) {
        Account account = view.account();
        SignInMethods methods = view.signInMethods();
        return new AccountBody(
                account.username().value(),
                account.email().map(EmailAddress::value),
                account.fullName(),
                methods.google(),
                methods.password(),
                methods.canUnlinkGoogle(),
                methods.names(),
                view.plan().name(),
                view.plan().source());
    }
}
