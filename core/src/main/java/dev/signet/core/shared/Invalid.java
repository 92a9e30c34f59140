package dev.signet.core.shared;

import java.util.List;

/**
 * A request with members that are missing, of the wrong type or out of bounds: all of them at once.
 *
 * @param fields at least one
 */
public record Invalid(List<FieldError> fields) implements Refusal {
    public Invalid {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing is invalid");
        }
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "invalid";
    }

    @Override
    public String message() {
        FieldError first = fields.get(0);
        return first.field() + ": " + first.message();
    }
}
