package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::, ::",
        "::1, ::1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "fe80::1%eth0, fe80::1",
        "1::, 1::"
    })
    void literals_are_read_and_written_in_one_form(String text, String written) {
        assertThat(IpAddress.parse(text)).map(IpAddress::toString).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "010.0.0.1",
                "1.2.3.04",
                "0x7f.0.0.1",
                "2130706433",
                "1::2::3",
                "12345::",
                ":",
                "[::1]",
                " 192.0.2.1",
                "unknown",
                "_hidden",
                ".:1",
                "::ffff:256.0.0.1",
                "::ffff:1.2.3",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7",
                "::g",
                "::1%",
                "::1%25eth0]",
                "1.2.3.4%eth0",
                "1.2.3.4:80",
                "\u0661.2.3.4",
                "1.2.3.4\u0000",
                "999999999999.2.3.4"
            })
    void what_is_no_literal_is_nothing(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::/0, 192.0.2.1, false"
    })
    void a_network_contains_the_addresses_that_begin_with_its_bits(String network, String address, boolean contained) {
        Optional<Boolean> contains = IpNetwork.parse(network)
                .flatMap(parsed -> IpAddress.parse(address).map(parsed::contains));
        assertThat(contains).hasValue(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/a", "::/129", "example.org/8", "/8"})
    void what_is_no_network_is_nothing(String text) {
        assertThat(IpNetwork.parse(text)).isEmpty();
    }
}
