package dev.signet.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the Java in the README of the core is code that the build compiles and runs. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Path HERE = Path.of("src/test/java/dev/signet/core/embedding");
    private static final Path ON_POSTGRES =
            Path.of("../adapters-jdbc/src/test/java/dev/signet/jdbc/EmbeddingTest.java");

    @Test
    void each_block_of_java_stands_as_it_is_in_a_test() {
        List<String> sources = sources();

        List<String> blocks = JAVA.matcher(text(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks)
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(unindented(block))));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.list(HERE)) {
            return Stream.concat(files, Stream.of(ON_POSTGRES))
                    .map(file -> unindented(text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines without what is before and after each: a block stands further left than in its class. */
    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
