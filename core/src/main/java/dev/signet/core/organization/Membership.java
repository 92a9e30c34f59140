package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** A person's place in an organisation. */
public record Membership(OrganizationId organizationId, UserId userId, Role role, Instant createdAt) {}
