package dev.signet.core;

import dev.signet.core.account.AccountOversight;
import dev.signet.core.apikey.KeyOversight;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.outbox.OutboxOversight;

/** The ports of who runs this Signet. */
public record OversightStores(
        AccountOversight accounts, OrganizationOversight organizations, KeyOversight keys, OutboxOversight outbox) {}
