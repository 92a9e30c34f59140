package dev.signet.core.account;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Entropy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Usernames for who arrives without one: made of the address's local part, else {@code user_} and 8 characters. */
public final class UsernameSuggestions {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 8;
    private static final int SUFFIX_BOUND = 10_000;

    private final Entropy entropy;

    public UsernameSuggestions(Entropy entropy) {
        this.entropy = entropy;
    }

    /** In the order in which to try them: the local part, it with a number behind, and one that is as good as unique. */
    public List<Username> forAddress(EmailAddress email) {
        List<Username> suggestions = new ArrayList<>();
        String base = email.localPart()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_.-]+", ".")
                .replaceAll("^[^a-z0-9]+", "");
        String shortened = base.substring(0, Math.min(base.length(), Username.MOST - 5));
        if (shortened.length() >= Username.LEAST) {
            suggestions.add(new Username(shortened));
            suggestions.add(new Username(shortened + "-" + entropy.below(SUFFIX_BOUND)));
        }
        suggestions.add(unique());
        return suggestions;
    }

    /** {@code user_} and 8 random characters. */
    public Username unique() {
        StringBuilder name = new StringBuilder("user_");
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            name.append(ALPHABET.charAt(entropy.below(ALPHABET.length())));
        }
        return new Username(name.toString());
    }
}
