package dev.signet.core.memory;

import dev.signet.core.organization.Organization;

/**
 * An organisation as it is kept.
 *
 * @param deleted whether it is only there for the keys that stay listed
 */
record OrganizationRow(Organization organization, boolean deleted) {}
