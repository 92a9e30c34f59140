package dev.signet.http.console;

import dev.signet.core.Signet;
import dev.signet.core.authentication.Access;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;

/** Finds the place of keys that an address names. */
final class KeyPlaces {
    private static final String ORGANIZATION = "organization_id";

    private final Signet signet;

    KeyPlaces(Signet signet) {
        this.signet = signet;
    }

    /** The organisation in the path, where there is one, else the visitor's own. */
    Result<KeyPlace> of(Visitor visitor) {
        if (!visitor.call().names(ORGANIZATION)) {
            return Result.ok(new OwnKeys(signet, visitor));
        }
        return visitor.call()
                .id(ORGANIZATION, OrganizationId::parse)
                .flatMap(id -> signet.openOrganization().open(visitor.person(), id))
                .map((Access access) -> new OrganizationKeys(signet, visitor, access));
    }
}
