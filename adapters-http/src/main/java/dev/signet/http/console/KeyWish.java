package dev.signet.http.console;

import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The key that somebody wants to have made. */
record KeyWish(Label name, Scopes scopes, Optional<Instant> expiresAt, Optional<ProjectId> project) {
    private static final Pattern BETWEEN_SCOPES = Pattern.compile("[\\s,]+");

    /** How long a key may be wanted for: the value of the choice, and its words. */
    static final List<Map.Entry<String, String>> LIVES = List.of(
            Map.entry("7", "7 days"),
            Map.entry("30", "30 days"),
            Map.entry("90", "90 days"),
            Map.entry("365", "1 year"),
            Map.entry("never", "No expiry"));

    /** What a field of a scope begins with. */
    static final String SCOPE_FIELD = "scope:";

    /** Signet's own scopes, in the order in which they are offered, and what each allows. */
    static final List<Map.Entry<String, String>> SCOPES = List.of(
            Map.entry("*", "Everything that you may do"),
            Map.entry("account:read", "See your account and sessions"),
            Map.entry("account:write", "Change your account"),
            Map.entry("api_keys:read", "See API keys"),
            Map.entry("api_keys:write", "Make and revoke API keys"),
            Map.entry("organizations:read", "See organizations, projects and members"),
            Map.entry("organizations:write", "Change organizations, projects and members"),
            Map.entry("cli:authorize", "Let command lines sign in"),
            Map.entry("tokens:introspect", "Check tokens of others"));

    static Result<KeyWish> read(Form form, Instant now) {
        Body body = form.body();
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Instant>> expiresAt = body.required("expires", text -> expiry(text, now));
        Member<Optional<ProjectId>> project = body.optional("project_id", Parsers.id(ProjectId::parse));
        List<String> ticked = ticked(form);
        Member<Optional<Scopes>> typed = body.optional("other_scopes", others -> Scopes.parse(with(others, ticked)));
        return body.whenValid(() -> new KeyWish(
                name.get(),
                typed.get().orElseGet(() -> Scopes.parse(ticked).orThrow()),
                expiresAt.get(),
                project.get()));
    }

    private static List<String> ticked(Form form) {
        return SCOPES.stream()
                .map(Map.Entry::getKey)
                .filter(scope -> form.names().contains(SCOPE_FIELD + scope))
                .toList();
    }

    private static List<String> with(String others, List<String> ticked) {
        return Stream.concat(
                        ticked.stream(), BETWEEN_SCOPES.splitAsStream(others).filter(other -> !other.isEmpty()))
                .toList();
    }

    private static Result<Optional<Instant>> expiry(String days, Instant now) {
        if (LIVES.stream().noneMatch(life -> life.getKey().equals(days))) {
            return Result.refused(new InvalidValue("must be one of the choices"));
        }
        return Result.ok(
                days.equals("never") ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(Long.parseLong(days)))));
    }
}
