package dev.signet.http.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.InvalidItem;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the members of a JSON object and collects everything that is wrong with them, so that a caller is told all at
 * once. Members that nobody asks for are ignored, unless {@link #refuseUnknown} is called. A {@code null} is the same as
 * an absent member.
 */
public final class Body {
    private static final String LIST = "must be a list of strings";

    private final ObjectNode object;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Body(ObjectNode object) {
        this.object = object;
    }

    /** Whether the member is there, even as {@code null}. */
    public boolean names(String member) {
        return object.has(member);
    }

    /** A string that has to be there. */
    public <T> Member<T> required(String member, Function<String, Result<T>> parse) {
        Optional<JsonNode> node = node(member);
        return node.isEmpty() ? wrong(FieldError.required(member)) : text(member, node.get(), parse);
    }

    /** A string that may be absent. */
    public <T> Member<Optional<T>> optional(String member, Function<String, Result<T>> parse) {
        return node(member)
                .map(node -> this.<Optional<T>>text(
                        member, node, text -> parse.apply(text).map(Optional::of)))
                .orElseGet(() -> Member.valid(Optional.empty()));
    }

    /** A list of strings that may be absent. */
    public <T> Member<Optional<T>> optionalList(String member, Function<List<String>, Result<T>> parse) {
        Optional<JsonNode> node = node(member);
        if (node.isEmpty()) {
            return Member.valid(Optional.empty());
        }
        if (!node.get().isArray()) {
            return wrong(member, LIST);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node.get()) {
            if (!item.isTextual()) {
                return wrong(new FieldError(member, OptionalInt.of(texts.size()), LIST));
            }
            texts.add(item.textValue());
        }
        return checked(member, parse.apply(texts).map(Optional::of));
    }

    /** A boolean that is false when absent. */
    public Member<Boolean> flag(String member) {
        Optional<JsonNode> node = node(member);
        if (node.isEmpty()) {
            return Member.valid(false);
        }
        return node.get().isBoolean() ? Member.valid(node.get().booleanValue()) : wrong(member, "must be a boolean");
    }

    /** A number from 0 up that is 0 when absent. */
    public Member<Long> count(String member) {
        Optional<JsonNode> node = node(member);
        if (node.isEmpty()) {
            return Member.valid(0L);
        }
        boolean counts = node.get().isIntegralNumber()
                && node.get().canConvertToLong()
                && node.get().longValue() >= 0;
        return counts
                ? Member.valid(node.get().longValue())
                : wrong(member, "must be a whole number from 0 to " + Long.MAX_VALUE);
    }

    /** A whole number within these bounds that may be absent. */
    public Member<Optional<Integer>> optionalNumber(String member, int least, int most) {
        Optional<JsonNode> node = node(member);
        if (node.isEmpty()) {
            return Member.valid(Optional.empty());
        }
        boolean fits = node.get().isIntegralNumber()
                && node.get().canConvertToInt()
                && node.get().intValue() >= least
                && node.get().intValue() <= most;
        return fits
                ? Member.valid(Optional.of(node.get().intValue()))
                : wrong(member, "must be a whole number from " + least + " to " + most);
    }

    /** Whatever nobody has asked for by now is wrong. */
    public void refuseUnknown() {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!known.contains(member.getKey())) {
                errors.add(new FieldError(member.getKey(), "is not a member of this body"));
            }
        }
    }

    /** What was sent where something is wrong. Of an unknown member nothing is told: who knows what secret it is. */
    public Optional<JsonNode> sent(FieldError error) {
        return Optional.of(error.field())
                .filter(known::contains)
                .map(object::get)
                .map(node -> error.item().isPresent() ? node.path(error.item().getAsInt()) : node);
    }

    /** What {@code make} makes of the members; refuses with {@link Invalid} when any of them is wrong. */
    public <R> Result<R> whenValid(Supplier<R> make) {
        return errors.isEmpty() ? Result.ok(make.get()) : Result.refused(new Invalid(errors));
    }

    private Optional<JsonNode> node(String member) {
        known.add(member);
        return Optional.ofNullable(object.get(member)).filter(node -> !node.isNull());
    }

    private <T> Member<T> text(String member, JsonNode node, Function<String, Result<T>> parse) {
        return node.isTextual() ? checked(member, parse.apply(node.textValue())) : wrong(member, "must be a string");
    }

    private <T> Member<T> checked(String member, Result<T> parsed) {
        return parsed.fold(
                Member::valid,
                refusal -> wrong(new FieldError(
                        member,
                        refusal instanceof InvalidItem one ? OptionalInt.of(one.item()) : OptionalInt.empty(),
                        refusal.message())));
    }

    private <T> Member<T> wrong(String member, String message) {
        return wrong(new FieldError(member, message));
    }

    private <T> Member<T> wrong(FieldError error) {
        errors.add(error);
        return Member.invalid();
    }
}
