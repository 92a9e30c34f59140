package dev.signet.core.shared;

/**
 * A list with an item that may not stand in it. Like {@link InvalidValue}, and says which item it is.
 *
 * @param item from 0
 * @param message one sentence, without the item
 */
public record InvalidItem(int item, String message) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "invalid";
    }
}
