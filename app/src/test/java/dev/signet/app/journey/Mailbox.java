package dev.signet.app.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The mail that a server has sent, as those can read it who got it. */
public final class Mailbox {
    private static final String SIGN_IN = "Your code to sign in";

    private final Supplier<List<Mail>> mails;
    private final Function<String, List<Mail>> byAddress;

    /**
     * A mailbox.
     *
     * @param mails all mails so far, the oldest first
     */
    public Mailbox(Supplier<List<Mail>> mails) {
        this(
                mails,
                address -> mails.get().stream()
                        .filter(mail -> mail.address().equals(address))
                        .toList());
    }

    /**
     * A mailbox with many mails.
     *
     * @param mails all mails so far, the oldest first
     * @param byAddress those for one address
     */
    Mailbox(Supplier<List<Mail>> mails, Function<String, List<Mail>> byAddress) {
        this.mails = mails;
        this.byAddress = byAddress;
    }

    /** The newest code for this address; waits until there is one. */
    public String code(String address) {
        return newest("code for " + address, address, mail -> true, Mail::code);
    }

    /** The newest code for this address in a mail about that username. */
    public String code(String address, String username) {
        return newest(
                "code for " + username + " at " + address,
                address,
                mail -> mail.plain().contains(" " + username + " "),
                Mail::code);
    }

    /** The newest code to sign in with for this address; waits until there is one. */
    public String signInCode(String address) {
        return newest(
                "code to sign in for " + address,
                address,
                mail -> mail.subject().startsWith(SIGN_IN),
                Mail::code);
    }

    /** The token in the newest link for this address; waits until there is one. */
    public String recoveryToken(String address) {
        return newest("link for " + address, address, mail -> true, Mail::recoveryToken);
    }

    /** All mails so far, the oldest first. */
    public List<Mail> all() {
        return mails.get();
    }

    /** All mails for this address so far, the oldest first. */
    public List<Mail> to(String address) {
        return byAddress.apply(address);
    }

    private String newest(String what, String address, Predicate<Mail> about, Function<Mail, Optional<String>> part) {
        return Eventually.find(
                what,
                () -> to(address).stream()
                        .filter(about)
                        .flatMap(mail -> part.apply(mail).stream())
                        .reduce((older, newer) -> newer));
    }
}
