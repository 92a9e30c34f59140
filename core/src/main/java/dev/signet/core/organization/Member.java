package dev.signet.core.organization;

import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member as the others see them.
 *
 * @param joinedAt since when
 */
public record Member(UserId userId, Username username, Optional<EmailAddress> email, Role role, Instant joinedAt) {}
