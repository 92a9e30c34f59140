package dev.signet.core.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail that is still to be sent.
 *
 * @param oldest since when the oldest has waited; empty when there is none
 */
public record Backlog(long mails, Optional<Instant> oldest) {}
