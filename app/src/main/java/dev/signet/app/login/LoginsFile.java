package dev.signet.app.login;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.data.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file in which logins are kept, its owner's alone. It is replaced as a whole, so a reader sees it before a change or
 * after, and who changes it holds a lock, so that of two changes at once none is lost.
 */
public final class LoginsFile {
    private static final String NAME = "logins.json";
    private static final String LOCK = "logins.lock";

    private final Path directory;

    /** The file in this directory; neither has to exist. */
    public LoginsFile(Path directory) {
        this.directory = directory;
    }

    /** Where it is. */
    public Path path() {
        return directory.resolve(NAME);
    }

    /** What is in it; nothing when it does not exist. Throws a {@link CommandFailure} when it cannot be understood. */
    public Logins read() {
        try {
            return LoginsText.read(Files.readString(path()), this::notOurs);
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return new Logins(List.of());
        } catch (IOException unreadable) {
            throw failure("cannot be read", unreadable);
        }
    }

    /** Finds out whether it can be changed, before there is anything to keep; throws a {@link CommandFailure} if not. */
    public void prepare() {
        change(logins -> logins);
    }

    /** Changes what is in it; the answer is what was there before. */
    public Logins change(UnaryOperator<Logins> change) {
        try {
            PrivateFiles.createDirectories(directory);
            PrivateFiles.closeDirectory(directory);
            try (FileChannel channel =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                Logins before = read();
                PrivateFiles.write(path(), LoginsText.write(change.apply(before)));
                return before;
            }
        } catch (IOException unwritable) {
            throw failure("cannot be written", unwritable);
        }
    }

    private CommandFailure notOurs(String problem) {
        return new CommandFailure(
                ExitStatus.FAILED,
                "the file of logins " + path() + " " + problem + ": mend it, or delete it and sign in again");
    }

    private CommandFailure failure(String what, IOException broken) {
        return new CommandFailure(
                ExitStatus.FAILED, "the file of logins " + path() + " " + what + ": " + reason(broken), broken);
    }

    private static String reason(IOException broken) {
        if (broken instanceof AccessDeniedException denied) {
            return "no access to " + denied.getFile();
        }
        return broken instanceof FileSystemException inFile
                ? Optional.ofNullable(inFile.getReason()).orElseGet(() -> inFile.getFile() + " is in the way")
                : broken.toString();
    }
}
