package dev.signet.core.crypto;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that an attacker knows of a person: each as it is, and its parts, since an address is made of words too. Finds
 * them in other case, in leet speak, without accents or punctuation, and backwards.
 */
final class PersonalWords {
    private static final int SHORTEST = 3;
    private static final int FEW = 4;
    private static final int FEW_WITHOUT_LETTERS = 8;
    private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private final Set<String> words = new LinkedHashSet<>();

    PersonalWords(Collection<String> personal) {
        for (String text : personal) {
            String lowerCase = text.toLowerCase(Locale.ROOT);
            words.add(lowerCase);
            words.addAll(List.of(BORDER.split(lowerCase)));
        }
        words.removeIf(word -> word.length() < SHORTEST);
    }

    /** All of them, in lower case. */
    List<String> all() {
        return List.copyOf(words);
    }

    /**
     * Whether the password is these words and little else: fewer than four characters besides, or fewer than eight that
     * are no letters. More than that makes it a password of its own, to be judged as such.
     */
    boolean nearlyAllOf(String password) {
        Unmasked unmasked = new Unmasked(password);
        for (String disguise : disguises()) {
            unmasked.strike(disguise);
        }
        int others = unmasked.unstruck();
        return unmasked.anyStruck() && (others < FEW || (others < FEW_WITHOUT_LETTERS && !unmasked.unstruckLetter()));
    }

    /** Longest first, so that a short word does not spoil a long one that holds it. */
    private List<String> disguises() {
        Set<String> disguises = new LinkedHashSet<>();
        for (String word : words) {
            String read = new Unmasked(word).read();
            disguises.add(read);
            disguises.add(new StringBuilder(read).reverse().toString());
        }
        List<String> sorted = new ArrayList<>(disguises);
        sorted.removeIf(disguise -> disguise.length() < SHORTEST);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return sorted;
    }

    /** A text as it reads without its disguise, which remembers where each letter of that stood. */
    private static final class Unmasked {
        private final String text;
        private final StringBuilder read = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();
        private final boolean[] struck;

        Unmasked(String disguised) {
            text = ACCENT.matcher(Normalizer.normalize(disguised, Normalizer.Form.NFKD))
                    .replaceAll("");
            struck = new boolean[text.length()];
            for (int place = 0; place < text.length(); place++) {
                char letter = LeetSpeak.letter(Character.toLowerCase(text.charAt(place)));
                if (Character.isLetterOrDigit(letter)) {
                    read.append(letter);
                    places.add(place);
                }
            }
        }

        String read() {
            return read.toString();
        }

        void strike(String word) {
            for (int at = read.indexOf(word); at >= 0; at = read.indexOf(word, at + 1)) {
                for (int place = places.get(at); place <= places.get(at + word.length() - 1); place++) {
                    struck[place] = true;
                }
            }
        }

        boolean anyStruck() {
            return unstruck() < text.length();
        }

        int unstruck() {
            int count = 0;
            for (boolean one : struck) {
                count += one ? 0 : 1;
            }
            return count;
        }

        boolean unstruckLetter() {
            for (int place = 0; place < struck.length; place++) {
                if (!struck[place] && Character.isLetter(text.charAt(place))) {
                    return true;
                }
            }
            return false;
        }
    }
}
