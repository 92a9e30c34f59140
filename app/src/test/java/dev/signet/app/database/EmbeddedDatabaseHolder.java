package dev.signet.app.database;

import java.nio.file.Path;

/** A process that starts the database, says where it is, and holds it until it is killed. */
final class EmbeddedDatabaseHolder {
    private EmbeddedDatabaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            System.out.println(database.url());
            int endOfInput = System.in.read();
            System.out.println(endOfInput);
        }
    }
}
