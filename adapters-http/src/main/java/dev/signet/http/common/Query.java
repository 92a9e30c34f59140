package dev.signet.http.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string, each at most once. */
public final class Query {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_PAGES = 999_999_999;

    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads a raw query string. Refuses with {@link HttpFault#MALFORMED} what is not percent-encoded UTF-8, and with
     * {@link Invalid} a name that comes twice.
     */
    static Result<Query> parse(@Nullable String raw) {
        Map<String, String> parameters = new HashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = FormText.decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = FormText.decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Result.refused(HttpFault.MALFORMED);
            }
            if (parameters.put(name.get(), value.get()) != null) {
                twice.add(name.get());
            }
        }
        return twice.isEmpty()
                ? Result.ok(new Query(parameters))
                : Result.refused(new Invalid(twice.stream()
                        .map(name -> new FieldError(name, "must not be given twice"))
                        .toList()));
    }

    Map<String, String> all() {
        return parameters;
    }

    /** The value of a parameter. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** What was sent in the parameter that is wrong. */
    public Optional<JsonNode> sent(FieldError error) {
        return get(error.field()).map(TextNode::valueOf);
    }

    /**
     * Which page is asked for, by {@code limit} and {@code cursor}; refuses with {@link Invalid}.
     *
     * @param list the cursors of the list that is asked for
     */
    public Result<PageRequest> page(Cursors list) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Integer> limit = number("limit", PageRequest.MOST, errors);
        Optional<UUID> after = get("cursor").flatMap(text -> {
            Optional<UUID> id = list.read(text);
            if (id.isEmpty()) {
                errors.add(new FieldError("cursor", "must be one that this list gave"));
            }
            return id;
        });
        return errors.isEmpty()
                ? Result.ok(new PageRequest(limit.orElse(PageRequest.DEFAULT_LIMIT), after))
                : Result.refused(new Invalid(errors));
    }

    /** Which page is asked for, by {@code page} and {@code limit}; refuses with {@link Invalid}. */
    public Result<PageNumber> numberedPage() {
        List<FieldError> errors = new ArrayList<>();
        Optional<Integer> page = number("page", MOST_PAGES, errors);
        Optional<Integer> limit = number("limit", PageNumber.MOST, errors);
        return errors.isEmpty()
                ? Result.ok(new PageNumber(page.orElse(1), limit.orElse(PageNumber.DEFAULT_LIMIT)))
                : Result.refused(new Invalid(errors));
    }

    private Optional<Integer> number(String name, int most, List<FieldError> errors) {
        return get(name).map(text -> {
            int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (number < 1 || number > most) {
                errors.add(new FieldError(name, "must be a number from 1 to " + most));
            }
            return number;
        });
    }
}
