package dev.signet.core.shared;

import java.util.regex.Pattern;

/** Hosts that are the machine itself, whoever looks them up: what is sent there nobody on the way can read or change. */
public final class Loopback {
    private static final String V6 = "::1|(?:0+:){7}0*1";
    private static final Pattern HOST = Pattern.compile(
            "localhost|127(?:\\.[0-9]{1,3}){3}|" + V6 + "|\\[(?:" + V6 + ")]", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    /**
     * Whether the host of a URL, an IPv6 address with brackets or without, is this machine: {@code localhost} (RFC 6761
     * section 6.3), 127.0.0.0/8 (RFC 1122 section 3.2.1.3) or ::1 (RFC 4291 section 2.5.3). A name below {@code localhost}
     * is not, for not every resolver keeps such a one to itself.
     */
    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }
}
