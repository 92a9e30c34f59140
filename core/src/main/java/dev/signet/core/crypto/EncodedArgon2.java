package dev.signet.core.crypto;

import dev.signet.core.account.PasswordHash;
import dev.signet.core.shared.SecretText;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stored hash taken apart: the PHC string format as Argon2's reference implementation writes it, version 1.3 (19). */
final class EncodedArgon2 {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,4}),p=([0-9]{1,3})"
                    + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,86})");

    private static final String BROKEN = "a stored password hash is not one of Argon2id";

    private final Argon2Parameters parameters;
    private final byte[] salt;
    private final byte[] tag;

    private EncodedArgon2(Argon2Parameters parameters, byte[] salt, byte[] tag) {
        this.parameters = parameters;
        this.salt = salt;
        this.tag = tag;
    }

    /** Throws for what is no such hash: the store holds nothing else, unless something broke it. */
    static EncodedArgon2 read(PasswordHash hash) {
        Matcher form = FORM.matcher(hash.encoded().reveal());
        if (!form.matches()) {
            throw new IllegalStateException(BROKEN);
        }
        try {
            Argon2Parameters parameters = new Argon2Parameters(number(form, 1), number(form, 2), number(form, 3));
            return new EncodedArgon2(parameters, bytes(form, 4), bytes(form, 5));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(BROKEN, e);
        }
    }

    /** The hash that the library wrote. */
    static PasswordHash write(String encoded) {
        return new PasswordHash(new SecretText(encoded));
    }

    /** Whether one computation gives what is compared with either. */
    boolean isLike(EncodedArgon2 other) {
        return parameters.equals(other.parameters) && Arrays.equals(salt, other.salt) && tag.length == other.tag.length;
    }

    Argon2Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] tag() {
        return tag.clone();
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static byte[] bytes(Matcher form, int group) {
        return Base64.getDecoder().decode(form.group(group));
    }
}
