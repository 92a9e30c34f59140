package dev.signet.http.common;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proxies whose word about the client's address is taken. */
public final class TrustedProxies {
    private static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final List<IpNetwork> networks;

    private TrustedProxies(List<IpNetwork> networks) {
        this.networks = List.copyOf(networks);
    }

    /** The client is who connects. */
    public static TrustedProxies none() {
        return NONE;
    }

    /** Reads addresses and CIDRs (RFC 4632); refuses with {@link InvalidValue}. */
    public static Result<TrustedProxies> parse(List<String> texts) {
        List<IpNetwork> networks = new ArrayList<>();
        for (String text : texts) {
            Optional<IpNetwork> network = IpNetwork.parse(text.strip());
            if (network.isEmpty()) {
                return Result.refused(new InvalidValue("must be IP addresses or CIDRs"));
            }
            networks.add(network.get());
        }
        return Result.ok(new TrustedProxies(networks));
    }

    boolean include(IpAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
