package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract section 1, limits: the client's address, seen from loopback. */
class ForwardedAddressTest {
    @Test
    void without_trusted_proxies_the_peer_is_the_client_whatever_it_forwards() {
        try (ProbeServer server = new ProbeServer()) {
            assertThat(client(server, "X-Forwarded-For: 203.0.113.9\r\n")).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: 198.51.100.7, 203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: 198.51.100.7,203.0.113.9 ,10.1.2.3, 2001:db8:f::5|' # 203.0.113.9",
                "'X-Forwarded-For: 198.51.100.7|X-Forwarded-For: 10.0.0.1|' # 198.51.100.7",
                "'X-Forwarded-For: 10.0.0.1, 10.0.0.2|' # 10.0.0.1",
                "'X-Forwarded-For: 203.0.113.9:4711|' # 203.0.113.9",
                "'X-Forwarded-For: [2001:db8::7]:4711|' # 2001:db8::7",
                "'X-Forwarded-For: 2001:DB8:0:0::7|' # 2001:db8::7",
                "'X-Forwarded-For: ::ffff:203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: 203.0.113.9, localhost|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, unknown, 10.0.0.9|' # 10.0.0.9",
                "'X-Forwarded-For: |' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9,|' # 127.0.0.1",
                "'Forwarded: for=203.0.113.9|X-Real-IP: 203.0.113.9|' # 127.0.0.1"
            })
    void behind_trusted_proxies_the_client_is_the_rightmost_entry_that_is_not_one(String headers, String address) {
        try (ProbeServer server = new ProbeServer("127.0.0.1", "10.0.0.0/8", "2001:db8:f::/48")) {
            assertThat(client(server, headers.replace("|", "\r\n"))).isEqualTo(address);
        }
    }

    private static String client(ProbeServer server, String headers) {
        return new RawClient(server.port())
                .send("GET /caller HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n")
                .json()
                .path("client_address")
                .path("text")
                .asText();
    }
}
