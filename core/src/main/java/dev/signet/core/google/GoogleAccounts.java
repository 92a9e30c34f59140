package dev.signet.core.google;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.registration.NewAccounts;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Finds the account of a Google identity, and decides which one becomes its own where none is yet. */
public final class GoogleAccounts {
    private static final int MOST_TRIES = 3;

    private final GoogleLinks links;
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final HoldCredential holdCredential;
    private final Mails mails;
    private final Audit audit;
    private final Transactions transactions;

    public GoogleAccounts(
            GoogleLinks links,
            Accounts accounts,
            NewAccounts newAccounts,
            HoldCredential holdCredential,
            Mails mails,
            Audit audit,
            Transactions transactions) {
        this.links = links;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.holdCredential = holdCredential;
        this.mails = mails;
        this.audit = audit;
        this.transactions = transactions;
    }

    // Taken back as a whole and decided anew when another request was first: an account that was opened for an identity
    // must not stay behind without it.
    Result<Account> of(GoogleIdentity identity, Optional<Person> person, Caller caller, Instant now) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.inTransaction(() -> person.map(known ->
                                holdCredential.hold(known, now).flatMap(held -> ofPerson(identity, known, caller, now)))
                        .orElseGet(() -> ofAnybody(identity, caller, now)));
            } catch (Overtaken overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Result<Account> ofPerson(GoogleIdentity identity, Person person, Caller caller, Instant now) {
        return links.find(identity.subject())
                .map(owner -> owner.id().equals(person.userId())
                        ? Result.ok(owner)
                        : Result.<Account>refused(GoogleRefusal.GOOGLE_ACCOUNT_IN_USE))
                .or(() -> accounts.find(person.userId()).map(account -> join(account, identity, caller, now)))
                .orElseGet(() -> Result.refused(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL));
    }

    // The address before the identity: whoever opened the account in between has linked it, too.
    private Result<Account> ofAnybody(GoogleIdentity identity, Caller caller, Instant now) {
        Optional<Account> addressed = accounts.findByEmail(identity.email());
        return links.find(identity.subject())
                .map(Result::ok)
                .or(() -> addressed.map(account -> identity.isAuthoritative()
                        ? join(account, identity, caller, now)
                        : Result.<Account>refused(GoogleRefusal.LINK_REQUIRES_SIGN_IN)))
                .orElseGet(() -> open(identity, caller, now));
    }

    private Result<Account> join(Account account, GoogleIdentity identity, Caller caller, Instant now) {
        return link(
                account,
                identity,
                () -> {
                    audit.tell(AuditAction.GOOGLE_LINKED, account.id(), account.id(), caller, now);
                    mails.tell(MailKind.GOOGLE_LINKED, account, now);
                },
                now);
    }

    private Result<Account> open(GoogleIdentity identity, Caller caller, Instant now) {
        Account account = newAccounts.open(identity.email(), caller, now).orElseThrow(Overtaken::new);
        return link(
                account,
                identity,
                () -> audit.tell(AuditAction.GOOGLE_LINKED, account.id(), account.id(), caller, now),
                now);
    }

    private Result<Account> link(Account account, GoogleIdentity identity, Runnable whenLinked, Instant now) {
        return switch (links.link(account.id(), identity.subject(), now)) {
            case LINKED -> {
                whenLinked.run();
                yield Result.ok(account);
            }
            // With this very identity, when the same credential arrived twice at once.
            case ALREADY_LINKED ->
                links.find(identity.subject())
                        .filter(owner -> owner.id().equals(account.id()))
                        .map(Result::ok)
                        .orElseGet(() -> Result.refused(GoogleRefusal.GOOGLE_ALREADY_LINKED));
            case NOT_ACTIVE -> Result.refused(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL);
            case IN_USE -> throw new Overtaken();
        };
    }

    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("other requests with the same Google identity were first each time");
        }
    }
}
