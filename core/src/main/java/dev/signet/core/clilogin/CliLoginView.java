package dev.signet.core.clilogin;

import dev.signet.core.organization.Organization;
import dev.signet.core.shared.SecretText;
import java.util.Optional;

/**
 * A login as its command line, or who decides about it, sees it.
 *
 * @param state how far it has come; {@code AUTHORIZED} in the one answer to the command line that hands the key over
 * @param organization what it was authorised for; empty before that, and when it is deleted
 * @param rawKey the key itself, in that one answer
 */
public record CliLoginView(
        CliLogin login, CliLoginState state, Optional<Organization> organization, Optional<SecretText> rawKey) {}
