package dev.signet.http.console;

import dev.signet.http.common.Form;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the form for a new key: at first what most people want, later what was typed. */
record KeyDraft(String name, String expires, String project, Set<String> scopes, String otherScopes) {
    static KeyDraft empty(KeyPlace place) {
        return new KeyDraft("", "90", "", place.organization().isEmpty() ? Set.of("*") : Set.of(), "");
    }

    static KeyDraft of(Form form) {
        return new KeyDraft(
                form.typed("name"),
                form.typed("expires"),
                form.typed("project_id"),
                form.names().stream()
                        .filter(name -> name.startsWith(KeyWish.SCOPE_FIELD))
                        .map(name -> name.substring(KeyWish.SCOPE_FIELD.length()))
                        .collect(Collectors.toUnmodifiableSet()),
                form.typed("other_scopes"));
    }
}
