package dev.signet.core.scope;

import dev.signet.core.shared.InvalidItem;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a credential allows, in the order in which it was given.
 *
 * @param list at most 50, without repeats; empty: the credential identifies its owner and may do nothing else
 */
public record Scopes(List<Scope> list) {
    private static final int MOST = 50;
    private static final Scopes NONE = new Scopes(List.of());
    private static final Scopes ALL = new Scopes(List.of(Scope.ALL));

    public Scopes {
        list = List.copyOf(list);
        if (list.size() > MOST || Set.copyOf(list).size() != list.size()) {
            throw new IllegalArgumentException("not a set of at most " + MOST + " scopes");
        }
    }

    /** Nothing but identification. */
    public static Scopes none() {
        return NONE;
    }

    /** Everything that the owner may do. */
    public static Scopes all() {
        return ALL;
    }

    /**
     * Reads a list. Refuses with {@link InvalidValue} more than 50, and with {@link InvalidItem} the first that is no
     * scope, else the first that is there already.
     */
    public static Result<Scopes> parse(List<String> texts) {
        if (texts.size() > MOST) {
            return Result.refused(new InvalidValue("must have at most " + MOST + " scopes"));
        }
        List<Scope> scopes = new ArrayList<>();
        for (String text : texts) {
            Result<Scope> scope = Scope.parse(text);
            if (scope instanceof Result.Refused<Scope> refused) {
                return Result.refused(
                        new InvalidItem(scopes.size(), refused.refusal().message()));
            }
            scope.toOptional().ifPresent(scopes::add);
        }
        return IntStream.range(0, scopes.size())
                .filter(i -> scopes.indexOf(scopes.get(i)) < i)
                .mapToObj(i -> Result.<Scopes>refused(new InvalidItem(i, "must not name a scope twice")))
                .findFirst()
                .orElseGet(() -> Result.ok(new Scopes(scopes)));
    }

    /** Whether these allow what the scope stands for. */
    public boolean allow(Scope scope) {
        return list.contains(Scope.ALL) || list.contains(scope);
    }
}
