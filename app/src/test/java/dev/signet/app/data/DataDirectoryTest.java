package dev.signet.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void it_is_made_for_its_owner_alone() throws Exception {
        try (DataDirectory data = DataDirectory.open(parent.resolve("a/b"))) {
            assertThat(permissions(data.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void an_empty_one_is_taken_and_closed_to_others() throws Exception {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        Files.createDirectory(empty.resolve("lost+found"));
        Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataDirectory data = DataDirectory.open(empty)) {
            assertThat(permissions(data.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void one_that_holds_other_things_is_left_alone() throws Exception {
        Path home = Files.createDirectory(parent.resolve("home"));
        Files.writeString(home.resolve("letter"), "Dear Ada");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> DataDirectory.open(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SIGNET_DATA_DIR");

        assertThat(permissions(home)).isEqualTo("rwxr-xr-x");
        assertThat(home).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void one_of_another_user_is_left_to_them() throws Exception {
        assertThat(PrivateFiles.isOurs(parent)).isTrue();
        Path anothers = anothersDirectory();
        assertThat(PrivateFiles.isOurs(anothers)).isFalse();

        assertThatThrownBy(() -> DataDirectory.open(anothers)).isInstanceOf(StartFailure.class);

        assertThat(anothers).isDirectoryNotContaining("glob:**/lock");
    }

    /** The root of the file system; root, whose that is, gives a directory away. */
    private Path anothersDirectory() throws IOException {
        Path root = Path.of("/");
        if (!PrivateFiles.isOurs(root)) {
            return root;
        }
        Path given = Files.createDirectory(parent.resolve("given"));
        return Files.setOwner(
                given, given.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }

    @Test
    void what_is_no_directory_is_refused() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file)).isInstanceOf(StartFailure.class);
    }

    @Test
    void it_has_one_holder_at_a_time() throws Exception {
        Path path = parent.resolve("data");
        try (DataDirectory held = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(path))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(held.path().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        try (DataDirectory free = DataDirectory.open(path)) {
            assertThat(free.path()).isDirectory();
        }
    }

    @Test
    void a_private_file_is_whole_and_its_owners_alone() throws Exception {
        Path file = parent.resolve("secret");

        PrivateFiles.write(file, "text");

        assertThat(file).hasContent("text");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(parent).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_private_file_is_on_the_disk_with_its_name_before_anything_goes_on() throws Exception {
        List<RecordedEvent> forced = forced(() -> {
            PrivateFiles.write(parent.resolve("secret"), "text");
            return null;
        });

        assertThat(forced)
                .extracting(event -> Path.of(event.getString("path")).normalize())
                .containsExactly(parent);
    }

    /** What was written to the disk meanwhile, as the JVM tells it. */
    private List<RecordedEvent> forced(Callable<?> work) throws Exception {
        Path events = parent.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.call();
            recording.stop();
            recording.dump(events);
        }
        return RecordingFile.readAllEvents(events);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
