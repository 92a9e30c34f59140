package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;

/**
 * Reads the text of a setting.
 *
 * @param <T> what it stands for
 */
@FunctionalInterface
interface Parser<T> {
    /** What the text stands for; refuses with an {@link InvalidValue} that does not repeat the text. */
    Result<T> parse(String text);
}
