package dev.signet.core.scope;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** Reads a list; refuses with {@link InvalidValue} a bad scope, a repeat, or more than 50. */
    public static Result<Scopes> parse(List<String> texts) {
        if (texts.size() > MOST) {
            return Result.refused(new InvalidValue("must have at most " + MOST + " scopes"));
        }
        List<Scope> scopes = new ArrayList<>();
        for (String text : texts) {
            Result<Scope> scope = Scope.parse(text);
            if (scope instanceof Result.Refused<Scope> refused) {
                return refused.as();
            }
            scope.toOptional().ifPresent(scopes::add);
        }
        return Set.copyOf(scopes).size() == scopes.size()
                ? Result.ok(new Scopes(scopes))
                : Result.refused(new InvalidValue("must not name a scope twice"));
    }

    /** Whether these allow what the scope stands for. */
    public boolean allow(Scope scope) {
        return list.contains(Scope.ALL) || list.contains(scope);
    }
}
