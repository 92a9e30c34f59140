package dev.signet.core;

import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.clilogin.AuthorizeCliLogin;
import dev.signet.core.clilogin.CliLoginViews;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.DenyCliLogin;
import dev.signet.core.clilogin.FindCliLogin;
import dev.signet.core.clilogin.FindCliLoginByCode;
import dev.signet.core.clilogin.Grantors;
import dev.signet.core.clilogin.PollCliLogin;
import dev.signet.core.clilogin.StartCliLogin;
import dev.signet.core.clilogin.UserCodeGuesses;
import dev.signet.core.keys.KeyMaker;
import dev.signet.core.tx.Transactions;
import java.time.Clock;

/** The part of {@link Wiring} that is about signing a command line in. */
final class CommandLineWiring {
    private CommandLineWiring() {}

    static CommandLine commandLine(
            SignetBuilder.Parts parts,
            KeyMaker keyMaker,
            HoldCredential holdCredential,
            HoldAccess holdAccess,
            Audit audit) {
        Stores stores = parts.stores();
        CliLogins logins = stores.cliLogins();
        Transactions transactions = stores.transactions();
        Clock clock = parts.clock();
        CliLoginViews views = new CliLoginViews(logins, stores.organizations());
        UserCodeGuesses guesses = new UserCodeGuesses(parts.throttle());
        Grantors grantors = new Grantors(
                stores.accounts(), stores.memberships(), stores.organizations(), stores.projects(), holdCredential);
        return new CommandLine(
                new StartCliLogin(logins, parts.throttle(), audit, transactions, parts.ids(), parts.entropy(), clock),
                new PollCliLogin(logins, views, grantors, keyMaker, audit, transactions, parts.rateLimits(), clock),
                new FindCliLogin(logins),
                new FindCliLoginByCode(logins, views, guesses, clock),
                new AuthorizeCliLogin(logins, views, guesses, grantors, holdAccess, audit, transactions, clock),
                new DenyCliLogin(logins, views, audit, transactions, clock));
    }
}
