package dev.signet.app.settings;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over the settings that were made, which goes on past what is wrong, to tell all of it at once. */
final class Reading {
    private final Map<String, String> values;
    private final List<FieldError> problems;

    /**
     * A pass.
     *
     * @param values texts by name; a blank text counts as none, and space around one does not belong to it
     * @param problems what is wrong already
     */
    Reading(Map<String, String> values, List<FieldError> problems) {
        this.values = values;
        this.problems = new ArrayList<>(problems);
    }

    /** Whether it was set, rightly or wrongly. */
    boolean has(Setting<?> setting) {
        return !text(setting).isEmpty();
    }

    /** What it was set to; empty when it was not, or wrongly. */
    <T> Optional<T> get(Setting<T> setting) {
        if (!has(setting)) {
            return Optional.empty();
        }
        Result<T> read = setting.parser().parse(text(setting));
        return read.fold(Optional::of, refusal -> {
            refuse(setting, refusal.message());
            return Optional.empty();
        });
    }

    /** What it was set to, else its standard, which has to be a text that the setting takes. */
    <T> T orStandard(Setting<T> setting) {
        return get(setting)
                .or(() -> setting.parser().parse(setting.standard()).toOptional())
                .orElseThrow(() -> new IllegalStateException(setting.name() + " does not take its own standard"));
    }

    /** Something is wrong with it. */
    void refuse(Setting<?> setting, String message) {
        problems.add(new FieldError(setting.name(), message));
    }

    private String text(Setting<?> setting) {
        return values.getOrDefault(setting.name(), "").strip();
    }

    /** All that is wrong so far. */
    List<FieldError> problems() {
        return List.copyOf(problems);
    }
}
