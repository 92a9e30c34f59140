package dev.signet.core.principal;

import dev.signet.core.shared.UserId;
import java.util.Optional;

/** Who runs this Signet. */
public sealed interface Operator {
    /** Who they are here; empty for somebody who is known to the machine alone. */
    Optional<UserId> userId();

    /** A superuser in a session. */
    record Superuser(Person person) implements Operator {
        @Override
        public Optional<UserId> userId() {
            return Optional.of(person.userId());
        }
    }

    /**
     * Whoever can run a program with the server's own settings, and so could read and write all that it keeps: for them
     * no right has to be asked after. What they do is told with {@link Caller#console}.
     */
    record Console() implements Operator {
        @Override
        public Optional<UserId> userId() {
            return Optional.empty();
        }
    }
}
