package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.ClientAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first line is the address of the peer, each other one a header that says for whom it forwards. */
class ClientAddressFuzzTest {
    private static final TrustedProxies PROXIES = TrustedProxies.parse(
                    List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:f::/48"))
            .orThrow();
    private static final ClientAddresses ADDRESSES = new ClientAddresses(PROXIES);

    @FuzzTest
    void a_client_is_in_one_form_and_whoever_is_not_trusted_decides_nothing(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
        String peer = lines[0];
        List<String> headers = List.of(lines).subList(1, lines.length);

        ClientAddress client = ADDRESSES.of(peer, headers);

        Optional<IpAddress> address = IpAddress.parse(client.text());
        assertThat(address.isEmpty()).isEqualTo(client.equals(ClientAddress.inProcess()));
        address.ifPresent(known -> {
            assertThat(known.toClientAddress()).isEqualTo(client);
            assertThat(client.text()).hasSizeLessThanOrEqualTo(39);
            if (!PROXIES.include(known)) {
                assertThat(ADDRESSES.of(peer, claiming(headers))).isEqualTo(client);
            }
        });
        IpAddress.parse(peer)
                .filter(known -> !PROXIES.include(known))
                .ifPresent(known -> assertThat(client).isEqualTo(known.toClientAddress()));
    }

    /** With what the client itself might have sent before all the proxies. */
    private static List<String> claiming(List<String> headers) {
        List<String> more = new ArrayList<>(headers);
        more.add(0, "198.51.100.77, 10.9.9.9");
        return more;
    }
}
