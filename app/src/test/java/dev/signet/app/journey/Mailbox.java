package dev.signet.app.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The mail that a server has sent, as those can read it who got it. */
public final class Mailbox {
    private final Supplier<List<Mail>> mails;

    /**
     * A mailbox.
     *
     * @param mails all mails so far, the oldest first
     */
    Mailbox(Supplier<List<Mail>> mails) {
        this.mails = mails;
    }

    /** The newest code for this address; waits until there is one. */
    public String code(String address) {
        return newest("code for " + address, mail -> mail.address().equals(address), Mail::code);
    }

    /** The newest code for this address in a mail about that username. */
    public String code(String address, String username) {
        return newest(
                "code for " + username + " at " + address,
                mail -> mail.address().equals(address) && mail.plain().contains(" " + username + " "),
                Mail::code);
    }

    /** The token in the newest link for this address; waits until there is one. */
    String recoveryToken(String address) {
        return newest("link for " + address, mail -> mail.address().equals(address), Mail::recoveryToken);
    }

    /** All mails so far, the oldest first. */
    public List<Mail> all() {
        return mails.get();
    }

    /** All mails for this address so far, the oldest first. */
    List<Mail> to(String address) {
        return mails.get().stream()
                .filter(mail -> mail.address().equals(address))
                .toList();
    }

    private String newest(String what, Predicate<Mail> about, Function<Mail, Optional<String>> part) {
        return Eventually.find(
                what,
                () -> mails.get().stream()
                        .filter(about)
                        .flatMap(mail -> part.apply(mail).stream())
                        .reduce((older, newer) -> newer));
    }
}
