package dev.signet.core.shared;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request came from.
 *
 * @param text the address as people read it
 * @param network what limits count by: an IPv4 address whole, an IPv6 address by its /64, since one customer holds that
 *     many (RFC 6177)
 */
public record ClientAddress(String text, String network) {
    private static final int IPV4_OCTETS = 4;
    private static final int IPV6_NETWORK_OCTETS = 8;

    /** The address with this text form and these 4 or 16 octets in network order. */
    public static ClientAddress of(String text, byte[] octets) {
        if (octets.length == IPV4_OCTETS) {
            return new ClientAddress(text, text);
        }
        return new ClientAddress(text, HexFormat.of().formatHex(Arrays.copyOf(octets, IPV6_NETWORK_OCTETS)) + "/64");
    }

    /** Nobody's address: calls that come from the same process. */
    public static ClientAddress inProcess() {
        return new ClientAddress("", "");
    }

    /** Nobody's address: what an operator does with the server's own programs. */
    public static ClientAddress console() {
        return new ClientAddress("operator", "operator");
    }
}
