package dev.signet.core.shared;

/**
 * A value that is not of its type's form. Says what is wrong with it; whoever knows the name of the member that carried
 * it makes a {@link FieldError} of this.
 *
 * @param message one sentence, without the value
 */
public record InvalidValue(String message) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "invalid";
    }
}
