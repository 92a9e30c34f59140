package dev.signet.app.server;

import dev.signet.app.settings.ServerSettings;
import java.net.URI;
import java.nio.file.Path;

/** What a server says when it is ready: where everything is, and what to try first. */
record Welcome(ServerSettings settings, Path data, int port, URI publicUrl) {
    String text() {
        String host = settings.host().getHostAddress();
        return """
                Signet is ready at %s
                  listens on  %s port %d
                  data        %s
                  database    %s
                  mail        %s
                Try it: curl -i %s/v1/auth/register -H 'Content-Type: application/json' \
                -d '{"username":"ada","email":"ada@example.com","password":"%s"}'""".formatted(
                        publicUrl,
                        host,
                        port,
                        data,
                        settings.database()
                                .map(DatabaseAccess::place)
                                .orElse("a PostgreSQL of its own, in " + data.resolve("postgres")),
                        settings.smtp()
                                .map(smtp -> "to " + smtp.host() + " port " + smtp.port())
                                .orElse("as files in " + data.resolve("mail")),
                        publicUrl,
                        "seven green herons");
    }
}
