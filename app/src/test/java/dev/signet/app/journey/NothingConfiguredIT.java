package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: a server for which nothing was set. */
@ExtendWith(Servers.class)
class NothingConfiguredIT {
    private static final int MILLISECONDS_TO_CONNECT = 2000;

    private final RunningServer server;

    NothingConfiguredIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void configuration_8_the_start_says_where_everything_is() throws Exception {
        Path data = server.data().toRealPath();
        assertThat(server.invocation().out())
                .startsWith("Signet is ready at " + server.url())
                .contains("127.0.0.1 port " + server.url().getPort())
                .contains(data + "\n", data.resolve("postgres").toString())
                .contains(data.resolve("mail").toString())
                .contains("curl ");
        assertThat(server.invocation().err()).isEmpty();
    }

    @Test
    void configuration_8_what_it_keeps_is_for_its_owner_alone() throws Exception {
        Person.named("edda").register(server.api());
        server.mail().code("edda@example.com");

        assertThat(permissions(server.data())).isEqualTo("rwx------");
        assertThat(permissions(server.data().resolve("secret"))).isEqualTo("rw-------");
        assertThat(permissions(server.data().resolve("mail"))).isEqualTo("rwx------");
        assertThat(permissions(server.data().resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(server.data().resolve("postgres/password"))).isEqualTo("rw-------");
        try (Stream<Path> mails = Files.list(server.data().resolve("mail"))) {
            assertThat(mails)
                    .isNotEmpty()
                    .allSatisfy(mail -> assertThat(permissions(mail)).isEqualTo("rw-------"));
        }
    }

    @Test
    void configuration_8_it_and_its_database_listen_on_loopback_alone() throws Exception {
        server.api().get("/healthz").expect(200);
        server.api().get("/readyz").expect(200);
        for (int port : List.of(server.url().getPort(), server.databasePort())) {
            for (InetAddress address : otherAddresses()) {
                assertThatThrownBy(() -> connect(address, port))
                        .as("a connection to %s port %s", address, port)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void configuration_8_a_second_server_on_the_same_data_directory_says_so_in_one_line(@TempDir Path elsewhere) {
        Invocation second = Invocation.ofJar(
                elsewhere,
                Map.of("SIGNET_PORT", "0", "SIGNET_DATA_DIR", server.data().toString()),
                "serve");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err().lines())
                .singleElement()
                .asString()
                .contains("is in use by another Signet", server.data().toString());
        server.api().get("/readyz").expect(200);
    }

    // Of the addresses of loopback 127.0.0.1 alone is listened on: a server on all of them would be on 127.0.0.2 too.
    private static List<InetAddress> otherAddresses() throws IOException {
        InetAddress standard = InetAddress.getLoopbackAddress();
        return Stream.concat(
                        Stream.of(InetAddress.getByName("127.0.0.2")),
                        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .filter(address -> !address.equals(standard))
                .distinct()
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), MILLISECONDS_TO_CONNECT);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
