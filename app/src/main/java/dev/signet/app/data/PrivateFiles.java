package dev.signet.app.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that no other user of the machine can read, from the moment they exist. */
public final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private PrivateFiles() {}

    /** Makes the directory, and those above it that are missing. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, only(DIRECTORY));
    }

    /**
     * Writes a file whole, in place of one that is there: after a crash it has all of its old text or all of the new,
     * and once this has returned the new.
     */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        create(unfinished);
        Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
        rename(unfinished, file);
    }

    /** Gives something its name in the same directory, at once and, when this has returned, for good. */
    public static void rename(Path unfinished, Path named) throws IOException {
        Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
        // A name is kept by its directory, which has to reach the disk as well. Only POSIX lets one open a directory.
        if (POSIX) {
            try (FileChannel directory = FileChannel.open(named.resolveSibling("."), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Makes a new file that is empty; throws when there is one. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, only(FILE));
    }

    /** Takes a directory that is there away from everybody else. */
    public static void closeDirectory(Path directory) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY));
        }
    }

    /** Whether it belongs to the user who runs this, as far as the system can tell. */
    static boolean isOurs(Path path) throws IOException {
        String owner = Files.getOwner(path).getName();
        return !POSIX
                || ProcessHandle.current().info().user().map(owner::equals).orElse(true);
    }

    /** Whether nobody but its owner can read or change it, as far as the system can tell. */
    public static boolean isPrivate(Path path) throws IOException {
        return !POSIX
                || Files.getPosixFilePermissions(path).stream()
                        .allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    /** Takes a file that is there away from everybody else. */
    static void closeFile(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
