package dev.signet.core.crypto;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Digits and signs that stand for the letters they look like. */
final class LeetSpeak {
    // I, l and 1 look alike, so all of them are one letter here: what is compared is read this way on both sides.
    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('!', 'i'),
            Map.entry('|', 'i'),
            Map.entry('l', 'i'),
            Map.entry('2', 'z'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('@', 'a'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('6', 'g'),
            Map.entry('9', 'g'),
            Map.entry('7', 't'),
            Map.entry('+', 't'),
            Map.entry('8', 'b'),
            Map.entry('(', 'c'),
            Map.entry('{', 'c'),
            Map.entry('[', 'c'),
            Map.entry('<', 'c'),
            Map.entry('%', 'x'));

    private LeetSpeak() {}

    /** The letter that a character in lower case is read as; the character itself where it is nothing but that. */
    static char letter(char lowerCase) {
        return LETTERS.getOrDefault(lowerCase, lowerCase);
    }

    /** The text with its first few sorts of sign left as they are, and the letters in place of the others. */
    static String withSigns(String text, int mostSorts) {
        Set<Character> kept = new HashSet<>();
        StringBuilder plain = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            boolean sign = LETTERS.containsKey(character) && !Character.isLetterOrDigit(character);
            if (sign && kept.size() < mostSorts) {
                kept.add(character);
            }
            plain.append(sign && !kept.contains(character) ? letter(character) : character);
        }
        return plain.toString();
    }
}
