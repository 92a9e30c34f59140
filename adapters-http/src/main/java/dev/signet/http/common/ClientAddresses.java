package dev.signet.http.common;

import dev.signet.core.shared.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose request it is: the peer's, or, when the peer is a trusted proxy, the rightmost entry of {@code X-Forwarded-For}
 * that is not one. What stands left of that entry is only what somebody claims.
 */
public final class ClientAddresses {
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9._~-]+)?)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private static final List<String> FORWARDING =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via");

    private final TrustedProxies proxies;

    public ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The client's address; without one (no IP below the connection), that of nobody. */
    public ClientAddress of(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteAddr())
                .map(peer -> of(peer, Collections.list(request.getHeaders("X-Forwarded-For"))))
                .orElseGet(ClientAddress::inProcess);
    }

    /** The same by the peer's address and what it says of whom it forwards for, one header after another. */
    ClientAddress of(String peer, List<String> forwardedFor) {
        List<String> entries = forwardedFor.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .toList();
        return IpAddress.parse(bare(peer))
                .map(address -> behindProxies(address, entries).toClientAddress())
                .orElseGet(ClientAddress::inProcess);
    }

    /**
     * Whether a program on this machine asks for itself. What says that it forwards for somebody does not count as such,
     * whether or not its word is taken: no proxy is to let strangers in where only the machine may be.
     */
    static boolean isThisMachine(HttpServletRequest request) {
        boolean forwarded = FORWARDING.stream().anyMatch(header -> request.getHeader(header) != null);
        return !forwarded
                && Optional.ofNullable(request.getRemoteAddr())
                        .flatMap(peer -> IpAddress.parse(bare(peer)))
                        .filter(IpAddress::isLoopback)
                        .isPresent();
    }

    private IpAddress behindProxies(IpAddress peer, List<String> entries) {
        IpAddress nearest = peer;
        for (int i = entries.size() - 1; i >= 0 && proxies.include(nearest); i--) {
            Optional<IpAddress> entry = IpAddress.parse(bare(entries.get(i)));
            if (entry.isEmpty()) {
                // A trusted proxy did not say who it forwarded for: then it is the last whose address is known.
                return nearest;
            }
            nearest = entry.get();
        }
        return nearest;
    }

    private static String bare(String entry) {
        String text = entry.strip();
        Matcher port = WITH_PORT.matcher(text);
        if (!port.matches()) {
            return text;
        }
        return Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2));
    }
}
