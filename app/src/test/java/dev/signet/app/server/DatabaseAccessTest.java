package dev.signet.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.lifecycle.StartFailure;
import dev.signet.core.shared.SecretText;
import dev.signet.jdbc.ConnectionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAccessTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/signet?password=hunter2&user=ada,jdbc:postgresql://db:5432/signet",
        "jdbc:postgresql:signet,jdbc:postgresql:signet"
    })
    void the_place_of_a_database_holds_no_password(String url, String place) {
        assertThat(DatabaseAccess.place(at(url))).isEqualTo(place);
    }

    @Test
    void a_database_that_is_not_there_is_told_in_one_line_without_its_password() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + nobodysPort() + "/signet?password=hunter2";

        assertThatThrownBy(() -> DatabaseAccess.open(at(url), 1).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be reached")
                .message()
                .doesNotContain("hunter2", "\n");
    }

    private static ConnectionSettings at(String url) {
        return new ConnectionSettings(new SecretText(url), Optional.empty(), Optional.empty());
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
