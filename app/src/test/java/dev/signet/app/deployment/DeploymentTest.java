package dev.signet.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code app/deploy}, as far as they can be tried without what they are for. */
class DeploymentTest {
    private static final Pattern SETTING = Pattern.compile("SIGNET_[A-Z_]*[A-Z]");

    @TempDir
    private Path directory;

    @Test
    void the_image_runs_as_nobody_from_a_base_that_is_named_by_who_builds_it_and_holds_no_secret() {
        List<String> steps = Project.lines("app/deploy/Dockerfile").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(steps).startsWith("ARG BASE", "FROM ${BASE}");
        assertThat(steps).filteredOn(step -> step.startsWith("FROM ")).hasSize(1);
        assertThat(steps)
                .filteredOn(step -> step.startsWith("USER "))
                .singleElement()
                .asString()
                .matches("USER [1-9][0-9]*:[1-9][0-9]*");
        assertThat(steps)
                .filteredOn(step -> step.startsWith("COPY "))
                .containsExactly("COPY app/target/signet.jar app/deploy/jvm.options /opt/signet/");
        assertThat(steps)
                .filteredOn(step -> step.startsWith("ENV ") || step.startsWith("ARG "))
                .noneMatch(step -> step.matches(".*(SECRET|PASSWORD|TOKEN|_URL).*"));
        assertThat(steps).last().isEqualTo("CMD [\"serve\"]");
    }

    @Test
    void a_jvm_takes_the_options_that_all_ways_to_start_a_server_name() throws Exception {
        String options = "@" + Project.file("app/deploy/jvm.options");
        Process java = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        options,
                        "-XX:+PrintCommandLineFlags",
                        "-version")
                .redirectErrorStream(true)
                .start();
        String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(told).isZero();
        assertThat(told).contains("-XX:+UseSerialGC", "-XX:MaxNewSize=14680064").doesNotContain("warning");
        assertThat(List.of("signet", "app/deploy/Dockerfile", "app/deploy/signet.service"))
                .allSatisfy(file ->
                        assertThat(String.join("\n", Project.lines(file))).containsPattern("@[^ ]*/jvm\\.options"));
    }

    @Test
    void the_settings_that_are_shown_are_right_once_the_two_secrets_are_filled_in() throws IOException {
        String text = Files.readString(Project.file("app/deploy/signet.conf.example"));
        Path file = Files.writeString(
                directory.resolve("signet.conf"),
                text.replace("SIGNET_SECRET=\n", "SIGNET_SECRET=Zk3vP0q8Wn5xYt2LrB7mHs9dQj4uFc6A\n")
                        .replace("SIGNET_DATABASE_PASSWORD=\n", "SIGNET_DATABASE_PASSWORD=of-the-database\n"));

        ServerSettings settings = SettingsReader.read(Map.of("SIGNET_HOST", "0.0.0.0"), Optional.of(file))
                .orThrow();

        assertThat(settings.secret()).isPresent();
        assertThat(settings.smtp()).isPresent();
        assertThat(settings.database()).isPresent();
    }

    @Test
    void every_setting_that_is_written_of_is_one() {
        List<Path> texts = Stream.of(
                        Project.below("app/docs", ".md"),
                        Project.below("app/deploy", ""),
                        List.of(
                                Project.file("README.md"),
                                Project.file("SECURITY.md"),
                                Project.file("CHANGELOG.md"),
                                Project.file("app/README.md")))
                .flatMap(List::stream)
                .filter(Files::isRegularFile)
                .toList();

        for (Path text : texts) {
            Map<String, String> named = names(text).collect(Collectors.toMap(name -> name, name -> "x", (a, b) -> a));
            assertThat(SettingsReader.unknownIn(named)).as(text.toString()).isEmpty();
        }
    }

    // A family of settings is written with an ellipsis in the place of what differs.
    private static Stream<String> names(Path file) {
        try {
            String text =
                    Files.readString(file).replaceAll("SIGNET_[A-Z_]*_…", "").replace("SIGNET_IMAGE", "");
            return SETTING.matcher(text).results().map(result -> result.group());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
