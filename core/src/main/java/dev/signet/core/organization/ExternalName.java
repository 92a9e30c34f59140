package dev.signet.core.organization;

import java.util.Optional;

/**
 * What an external issuer calls an organisation that it vouches for, and whose roles it manages.
 *
 * @param issuer {@code iss} of its tokens
 * @param id unique at that issuer
 * @param slug as the token that was issued last has it
 */
public record ExternalName(String issuer, String id, Optional<String> slug) {}
