package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the server is packed in. */
class PackedJarIT {
    private static final long LARGEST = 40_000_000;
    private static final Path JAR = Path.of(System.getProperty("signet.jar"));

    @Test
    void it_is_smaller_than_40_megabytes() {
        assertThat(JAR).isRegularFile();
        assertThat(JAR.toFile().length()).isLessThan(LARGEST);
    }

    @Test
    void of_native_libraries_it_has_those_of_one_platform() throws IOException {
        assertThat(directoriesOf("jnidispatch")).hasSize(1);
        assertThat(directoriesOf("argon2")).hasSize(1);
    }

    private static List<String> directoriesOf(String library) throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches(".*/(lib)?" + library + "\\.(so|dll|dylib|jnilib|a)"))
                    .toList();
        }
    }
}
