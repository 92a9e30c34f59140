package dev.signet.core.memory;

import dev.signet.core.project.Project;

/**
 * A project as it is kept.
 *
 * @param deleted whether it is only there for the keys that stay listed
 */
record ProjectRow(Project project, boolean deleted) {}
