package dev.signet.http.console;

import dev.signet.core.shared.Entropy;
import java.util.HexFormat;

/** Tells one rendering of a form from every other, so that each does its work once. */
final class FormIds {
    /** The field that carries it. */
    static final String FIELD = "form_id";

    private static final int BYTES = 16;

    private final Entropy entropy;

    FormIds(Entropy entropy) {
        this.entropy = entropy;
    }

    String next() {
        return HexFormat.of().formatHex(entropy.bytes(BYTES));
    }
}
