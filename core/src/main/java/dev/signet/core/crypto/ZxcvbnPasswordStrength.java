package dev.signet.core.crypto;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordStrength;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts with zxcvbn how many guesses a password takes, by lists of common passwords, names and words, keyboard runs,
 * repeats and dates. Refused are a common or expected password and one that is what is known of its owner in disguise
 * (NIST SP 800-63B-4 section 3.1.1.2); nothing is asked of its composition.
 *
 * <p>Only the first 64 code points are looked at, and of the signs that may stand for letters only the first three sorts:
 * the work grows with the third power of the one and doubles with the other.
 */
public final class ZxcvbnPasswordStrength implements PasswordStrength {
    // The throttle lets everybody together guess once a minute at one account: half a million times a year.
    private static final double FEWEST_GUESSES = 1e6;
    private static final int MOST_CODE_POINTS = 64;
    private static final int MOST_SORTS_OF_SIGN = 3;
    // The names that the library gives to its list of leaked passwords and to the words it is handed.
    private static final String COMMON_PASSWORDS = "passwords";
    private static final String HANDED_WORDS = "user_inputs";

    private static final Optional<String> PERSONAL =
            Optional.of("is too close to your username, your address or the name of this service");
    private static final Optional<String> COMMON = Optional.of("is a commonly used password");
    private static final Optional<String> GUESSABLE = Optional.of("is too easily guessed");

    /** Reads the dictionaries, which otherwise the first password waits for. */
    public static void preload() {
        Objects.requireNonNull(Dictionaries.READ);
    }

    @Override
    public Optional<String> weakness(Password password, List<String> personal) {
        PersonalWords words = new PersonalWords(personal);
        String text = password.text().reveal();
        if (words.nearlyAllOf(text)) {
            return PERSONAL;
        }
        Strength strength =
                Dictionaries.READ.measure(LeetSpeak.withSigns(beginning(text), MOST_SORTS_OF_SIGN), words.all());
        if (strength.getGuesses() >= FEWEST_GUESSES) {
            return Optional.empty();
        }
        List<Match> found = strength.getSequence();
        if (found.stream().anyMatch(match -> HANDED_WORDS.equals(match.dictionaryName))) {
            return PERSONAL;
        }
        return found.size() == 1 && isCommon(found.get(0)) ? COMMON : GUESSABLE;
    }

    private static boolean isCommon(Match match) {
        return match.pattern == Pattern.Dictionary && COMMON_PASSWORDS.equals(match.dictionaryName);
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS));
    }

    // One for all, and not before it is asked for: its dictionaries take longer to read than most of what is done with
    // them.
    private static final class Dictionaries {
        static final Zxcvbn READ = new Zxcvbn();
    }
}
