package dev.signet.http.common;

import dev.signet.core.shared.ClientAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP address, read from its literal form only: a name is never looked up. */
final class IpAddress {
    private static final int IPV4_OCTETS = 4;
    private static final int IPV6_GROUPS = 8;
    private static final int OCTET = 0xFF;
    private static final int LOOPBACK = 127;
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
    // Of eight groups, or six and an IPv4 address.
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern ZONE = Pattern.compile("%[A-Za-z0-9._~-]+$");

    private final byte[] octets;

    private IpAddress(byte[] octets) {
        this.octets = octets;
    }

    /** Reads an address; one that is IPv4 in the clothes of IPv6 is IPv4 (RFC 4291 section 2.5.5.2). */
    static Optional<IpAddress> parse(String text) {
        Matcher ipv4 = IPV4.matcher(text);
        return ipv4.matches() ? ipv4(ipv4) : ipv6(ZONE.matcher(text).replaceFirst(""));
    }

    /** 4 or 16 of them, in network order. */
    int octet(int index) {
        return octets[index] & OCTET;
    }

    int length() {
        return octets.length;
    }

    /** The address as limits and people need it. */
    ClientAddress toClientAddress() {
        return ClientAddress.of(toString(), octets.clone());
    }

    /** Whether it is the machine's own (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
    boolean isLoopback() {
        return octets.length == IPV4_OCTETS ? octet(0) == LOOPBACK : toString().equals("::1");
    }

    private static Optional<IpAddress> ipv4(Matcher parts) {
        byte[] octets = new byte[IPV4_OCTETS];
        for (int i = 0; i < IPV4_OCTETS; i++) {
            String part = parts.group(i + 1);
            int number = Integer.parseInt(part);
            // A leading zero means octal to some readers: then two would see two addresses.
            if (number > OCTET || (part.length() > 1 && part.startsWith("0"))) {
                return Optional.empty();
            }
            octets[i] = (byte) number;
        }
        return Optional.of(new IpAddress(octets));
    }

    private static Optional<IpAddress> ipv6(String text) {
        if (!IPV6.matcher(text).matches() || text.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            // In brackets this is a literal or nothing (RFC 2732): the resolver is not asked.
            return Optional.of(
                    new IpAddress(InetAddress.getByName("[" + text + "]").getAddress()));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(octets, address.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The form that people know: dotted, or as RFC 5952 section 4 has it. */
    @Override
    public String toString() {
        if (octets.length == IPV4_OCTETS) {
            return octet(0) + "." + octet(1) + "." + octet(2) + "." + octet(3);
        }
        int start = 0;
        int longest = 0;
        for (int i = 0; i < IPV6_GROUPS; i++) {
            int run = zeros(i);
            if (run > longest) {
                start = i;
                longest = run;
            }
        }
        if (longest < 2) {
            return groups(0, IPV6_GROUPS);
        }
        return groups(0, start) + "::" + groups(start + longest, IPV6_GROUPS);
    }

    private int zeros(int from) {
        int end = from;
        while (end < IPV6_GROUPS && group(end) == 0) {
            end++;
        }
        return end - from;
    }

    private String groups(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(group(i)));
        }
        return text.toString();
    }

    private int group(int index) {
        return octet(2 * index) << Byte.SIZE | octet(2 * index + 1);
    }
}
