package dev.signet.core.crypto;

import javax.crypto.SecretKey;

/**
 * A key for one purpose.
 *
 * @param secretId which root secret it came from
 */
record PurposeKey(int secretId, SecretKey key) {
    @Override
    public String toString() {
        return "PurposeKey[***]";
    }
}
