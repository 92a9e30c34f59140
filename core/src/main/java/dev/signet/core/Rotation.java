package dev.signet.core;

import dev.signet.core.rotation.KeepSigningKeysFresh;
import dev.signet.core.rotation.ReplaceSigningKeys;
import dev.signet.core.rotation.RotateSigningKey;

/**
 * The use cases by which one signing key follows another.
 *
 * @param keepSigningKeysFresh to be run every hour
 */
public record Rotation(
        KeepSigningKeysFresh keepSigningKeysFresh,
        RotateSigningKey rotateSigningKey,
        ReplaceSigningKeys replaceSigningKeys) {}
