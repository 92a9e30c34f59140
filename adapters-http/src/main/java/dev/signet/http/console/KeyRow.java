package dev.signet.http.console;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.project.Project;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.Label;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key as a page tells it.
 *
 * @param holder what it acts as, or where it runs
 * @param expires when it is refused by itself
 */
record KeyRow(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        String holder,
        State state,
        When made,
        Optional<When> used,
        Optional<When> expires) {
    /** Whether a key is accepted. */
    enum State {
        ACTIVE("Active"),
        EXPIRED("Expired"),
        STOPPED("Stopped"),
        REVOKED("Revoked");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A key.
     *
     * @param projects those of the place that it is in
     */
    static KeyRow of(ApiKey key, List<Project> projects, Clock clock) {
        return new KeyRow(
                key.id().toString(),
                key.name().value(),
                key.displayPrefix(),
                key.scopes().list().stream().map(Scope::value).toList(),
                holder(key, projects),
                state(key, clock.instant()),
                When.of(key.createdAt(), clock),
                key.lastUsedAt().map(time -> When.of(time, clock)),
                key.expiresAt().map(time -> When.of(time, clock)));
    }

    /** Who made it, and how, where this is who. */
    static String maker(ApiKey key, String who) {
        return switch (key.source()) {
            case DASHBOARD -> who;
            case API -> who + ", with another key";
            case CLI -> who + ", for a command line";
        };
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    private static State state(ApiKey key, Instant now) {
        if (key.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        if (key.isOver(now)) {
            return State.EXPIRED;
        }
        return key.ownerGone() ? State.STOPPED : State.ACTIVE;
    }

    private static String holder(ApiKey key, List<Project> projects) {
        if (key.deviceName().isPresent()) {
            return "Command line on " + key.deviceName().map(Label::value).orElseThrow();
        }
        if (key.owner() instanceof ApiKeyOwner.OfUser) {
            return "Acts as you";
        }
        if (key.owner() instanceof ApiKeyOwner.OfMember) {
            return "Command line";
        }
        return key.owner()
                .project()
                .map(id -> projects.stream()
                        .filter(project -> project.id().equals(id))
                        .map(project -> "Project " + project.name().value())
                        .findFirst()
                        .orElse("A deleted project"))
                .orElse("Whole organization");
    }
}
