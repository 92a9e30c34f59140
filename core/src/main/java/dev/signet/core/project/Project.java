package dev.signet.core.project;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import java.time.Instant;

/** A project: a part of an organisation that keys can be confined to. */
public record Project(ProjectId id, OrganizationId organizationId, Label name, Instant createdAt) {}
