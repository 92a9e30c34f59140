package dev.signet.core;

import dev.signet.core.account.UsernameSuggestions;
import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.ExternalCallers;
import dev.signet.core.registration.AdmitExternal;
import dev.signet.core.tenancy.Founding;

/** The part of {@link Wiring} that is about people whom external issuers vouch for. */
final class ExternalWiring {
    private ExternalWiring() {}

    static ExternalCallers callers(SignetBuilder.Parts parts, Founding founding, Audit audit) {
        Stores stores = parts.stores();
        AdmitExternal admit = new AdmitExternal(
                stores.externalPeople(),
                stores.usernames(),
                new UsernameSuggestions(parts.entropy()),
                founding,
                audit,
                stores.transactions(),
                parts.ids());
        return new ExternalCallers(parts.externalTokens(), stores.credentials(), admit);
    }
}
