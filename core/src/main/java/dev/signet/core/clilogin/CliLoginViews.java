package dev.signet.core.clilogin;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Optional;

/** Shows logins with the organisation that they are for. */
public final class CliLoginViews {
    private final CliLogins logins;
    private final Organizations organizations;

    public CliLoginViews(CliLogins logins, Organizations organizations) {
        this.logins = logins;
        this.organizations = organizations;
    }

    /** The login as it is in the store now. */
    CliLoginView again(CliLoginId id, Instant now) {
        return of(logins.find(id).orElseThrow(() -> new IllegalStateException("a login has vanished")), now);
    }

    CliLoginView of(CliLogin login, Instant now) {
        return new CliLoginView(login, login.state(now), organization(login), Optional.empty());
    }

    /** The answer that hands the key over. */
    CliLoginView handingOver(CliLogin login, SecretText rawKey) {
        return new CliLoginView(login, CliLoginState.AUTHORIZED, organization(login), Optional.of(rawKey));
    }

    private Optional<Organization> organization(CliLogin login) {
        return login.grant().map(DeviceGrant::organizationId).flatMap(organizations::find);
    }
}
