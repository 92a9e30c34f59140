package dev.signet.app.data;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The directory where a server keeps what it must not lose, held by one process at a time. The lock is the operating
 * system's, so it ends with the process however that ends.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    // What a freshly made file system holds.
    private static final String LOST_AND_FOUND = "lost+found";
    private static final int LONGEST_PROCESS_ID = 20;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the directory, which is made if need be; fails when it is another's or holds other things. */
    public static DataDirectory open(Path path) {
        try {
            claim(path);
            return new DataDirectory(path.toRealPath(), lock(path));
        } catch (AccessDeniedException denied) {
            throw new StartFailure(
                    "the data directory " + path + " belongs to somebody else: no access to " + denied.getFile());
        } catch (IOException broken) {
            throw new StartFailure("the data directory " + path + " cannot be used: " + reason(broken), broken);
        }
    }

    /** Its absolute path, links followed. */
    public Path path() {
        return path;
    }

    /** Something in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void claim(Path path) throws IOException {
        if (!Files.exists(path)) {
            PrivateFiles.createDirectories(path);
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new StartFailure("the data directory " + path + " is not a directory");
        }
        // Its permissions are about to change, which would harm a directory that is not ours, such as a home.
        if (!Files.exists(path.resolve(LOCK)) && holdsSomething(path)) {
            throw new StartFailure("the data directory " + path
                    + " holds things that are not Signet's: set SIGNET_DATA_DIR to an empty or a new one");
        }
        // What root writes in it, whoever owns it cannot read afterwards.
        if (!PrivateFiles.isOurs(path)) {
            throw new StartFailure("the data directory " + path + " belongs to "
                    + Files.getOwner(path).getName() + ": run this as that user");
        }
        PrivateFiles.closeDirectory(path);
    }

    private static boolean holdsSomething(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.anyMatch(entry -> !entry.endsWith(LOST_AND_FOUND));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!tryLock(channel)) {
                throw new StartFailure("the data directory " + path + " is in use by another Signet" + holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return channel;
        } catch (IOException | RuntimeException unusable) {
            channel.close();
            throw unusable;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_PROCESS_ID);
        channel.read(text, 0);
        String id = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return id.isEmpty() ? "" : ", process " + id;
    }

    private static String reason(IOException broken) {
        return broken instanceof FileSystemException inFile && inFile.getReason() != null
                ? inFile.getReason()
                : broken.toString();
    }
}
