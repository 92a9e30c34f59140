package dev.signet.http.plain;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A login as its command line, and who decides about it, are shown it. */
record CliLoginBody(
        Optional<Instant> authorizedAt,
        Instant expiresAt,
        Optional<String> organizationId,
        Optional<String> organizationName,
        Optional<String> organizationSlug,
        Optional<SecretText> plaintextApiKey,
        String sessionId,
        String state) {
    static CliLoginBody of(CliLoginView view) {
        CliLogin login = view.login();
        return new CliLoginBody(
                login.grant().map(DeviceGrant::grantedAt),
                login.expiresAt(),
                login.grant().map(grant -> grant.organizationId().toString()),
                view.organization().map(Organization::name).map(Object::toString),
                view.organization().map(Organization::slug).map(Object::toString),
                view.rawKey(),
                login.id().toString(),
                text(view.state()));
    }

    /** A state's name on the wire. */
    static String text(CliLoginState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
