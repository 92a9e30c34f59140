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
                // What a client made up stands on the left, in one header or in several.
                "'X-Forwarded-For: 10.0.0.1, 10.0.0.1, 203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: , ,, 203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: nonsense; drop table, 203.0.113.9, 10.0.0.1|' # 203.0.113.9",
                "'X-Forwarded-For: 198.51.100.1|X-Forwarded-For: 203.0.113.9|X-Forwarded-For: 10.0.0.1|' # 203.0.113.9",
                "'x-forwarded-for: 198.51.100.1|X-FORWARDED-FOR: 203.0.113.9|' # 203.0.113.9",
                "'X-Forwarded-For: 203.0.113.9|X-Forwarded-For: |' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9|X-Forwarded-For: 10.0.0.2, ::1, 10.0.0.1|' # ::1",
                // A proxy in any clothes is a proxy, and a client in any clothes the same client.
                "'X-Forwarded-For: 203.0.113.9, ::ffff:10.0.0.1|' # 203.0.113.9",
                "'X-Forwarded-For: 203.0.113.9, [::ffff:a00:1]:80|' # 203.0.113.9",
                "'X-Forwarded-For: 203.0.113.9, 2001:DB8:F:0:0:0:0:1|' # 203.0.113.9",
                "'X-Forwarded-For: ::ffff:cb00:7109|' # 203.0.113.9",
                "'X-Forwarded-For: [::ffff:203.0.113.9]:65535|' # 203.0.113.9",
                "'X-Forwarded-For: [2001:db8::7]|' # 2001:db8::7",
                "'X-Forwarded-For: fe80::7%eth0|' # fe80::7",
                "'X-Forwarded-For: [fe80::7%25eth0]:80|' # fe80::7",
                "'X-Forwarded-For: \t203.0.113.9\t|' # 203.0.113.9",
                // What is no address was said by a proxy that is not known, or by nobody.
                "'X-Forwarded-For: 203.0.113.9, \"10.0.0.1\"|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 010.0.0.1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 10.1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 0x0a000001|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 10.0.0.1:|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 10.0.0.1:123456|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, 10.0.0.1/8|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, [10.0.0.1]|' # 203.0.113.9",
                "'X-Forwarded-For: 203.0.113.9, [10.0.0.1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, ::1]|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, .:1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9; 10.0.0.1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9 10.0.0.1|' # 127.0.0.1",
                "'X-Forwarded-For: 203.0.113.9, \u00e910.0.0.1|' # 127.0.0.1",
                "'Forwarded: for=203.0.113.9|X-Real-IP: 203.0.113.9|' # 127.0.0.1"
            })
    void behind_trusted_proxies_the_client_is_the_rightmost_entry_that_is_not_one(String headers, String address) {
        try (ProbeServer server = new ProbeServer("127.0.0.1", "10.0.0.0/8", "2001:db8:f::/48")) {
            assertThat(client(server, headers.replace("|", "\r\n"))).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "203.0.113.9, ::ffff:203.0.113.9, true",
        "203.0.113.9, 203.0.113.8, false"
    })
    void an_ipv6_client_is_known_by_its_network_of_64_bits(String one, String other, boolean same) {
        try (ProbeServer server = new ProbeServer("127.0.0.1")) {
            String first = caller(server, "X-Forwarded-For: " + one + "\r\n", "network");
            String second = caller(server, "X-Forwarded-For: " + other + "\r\n", "network");
            assertThat(first.equals(second)).isEqualTo(same);
        }
    }

    private static String client(ProbeServer server, String headers) {
        return caller(server, headers, "text");
    }

    private static String caller(ProbeServer server, String headers, String member) {
        return new RawClient(server.port())
                .send("GET /caller HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n")
                .json()
                .path("client_address")
                .path(member)
                .asText();
    }
}
