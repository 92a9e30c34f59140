package dev.signet.app.database;

import dev.signet.app.data.PrivateFiles;
import dev.signet.app.lifecycle.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, which come packed in the server's jar and run from the data directory. */
final class PostgresBinaries {
    private static final Map<String, String> SYSTEMS = Map.of("Linux", "linux", "Mac OS X", "darwin");
    private static final Map<String, String> PROCESSORS =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** Where the programs are, under this directory; unpacks them the first time. */
    static Path unpackedIn(Path directory, String version) throws IOException {
        Path home = directory.resolve("postgresql-" + version);
        if (Files.isDirectory(home)) {
            return home;
        }
        // Renamed when whole, so that a start that was cut short leaves nothing that looks usable.
        Path unfinished = directory.resolve("postgresql.new");
        Trees.delete(unfinished);
        PrivateFiles.createDirectories(unfinished);
        try (InputStream packed = packed()) {
            unpack(packed, unfinished);
        }
        return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream packed() {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        String name = "/postgres-" + SYSTEMS.getOrDefault(system, system.toLowerCase(Locale.ROOT)) + "-"
                + PROCESSORS.getOrDefault(processor, processor) + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new StartFailure("this build of Signet has no PostgreSQL for " + system + " on " + processor
                    + ": set SIGNET_DATABASE_URL, or build it on such a machine");
        }
        return packed;
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, target);
                    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
                            && !target.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + target + " executable");
                    }
                }
            }
        }
    }
}
