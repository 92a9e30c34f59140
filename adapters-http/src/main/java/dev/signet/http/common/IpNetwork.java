package dev.signet.http.common;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits (RFC 4632).
 *
 * @param bits how many of them count
 */
record IpNetwork(IpAddress address, int bits) {
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    /** Reads {@code 10.0.0.0/8} or a single address. */
    static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new IpNetwork(address, Byte.SIZE * address.length()));
        }
        String bits = text.substring(slash + 1);
        if (!BITS.matcher(bits).matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(bits);
        return IpAddress.parse(text.substring(0, slash))
                .filter(address -> count <= Byte.SIZE * address.length())
                .map(address -> new IpNetwork(address, count));
    }

    boolean contains(IpAddress other) {
        if (other.length() != address.length()) {
            return false;
        }
        for (int i = 0; i < bits; i += Byte.SIZE) {
            int ignored = Math.max(0, i + Byte.SIZE - bits);
            if (address.octet(i / Byte.SIZE) >> ignored != other.octet(i / Byte.SIZE) >> ignored) {
                return false;
            }
        }
        return true;
    }
}
