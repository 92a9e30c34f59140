package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, typed word for word; its port alone is another one. */
class ReadmeTourIT {
    private static final String PORT = "localhost:8080";
    private static final String END = "-- end of a step --";
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path home;

    @Test
    void readme_the_tour_answers_what_it_says() throws Exception {
        Tour tour = Tour.in(PROJECT.resolve("README.md"));
        assertThat(tour.serve()).isEqualTo("./signet serve");
        assertThat(tour.steps())
                .hasSizeGreaterThan(5)
                .allMatch(step -> !step.output().isEmpty());
        builtCopy();

        try (RunningServer server = RunningServer.startBy(List.of("bash", "-c", tour.serve()), home, Map.of())) {
            String address = server.url().getAuthority();
            List<String> outputs = type(tour, address);

            assertThat(outputs).hasSameSizeAs(tour.steps());
            for (int i = 0; i < outputs.size(); i++) {
                String said = outputs.get(i).replace(address, PORT);
                assertThat(said).matches(tour.steps().get(i).pattern());
            }
        }
    }

    /** The start script, and what it finds when everything is built. */
    private void builtCopy() throws IOException {
        Files.copy(PROJECT.resolve("signet"), home.resolve("signet"));
        Path target = Files.createDirectories(home.resolve("app/target"));
        Files.copy(Path.of(System.getProperty("signet.jar")), target.resolve("signet.jar"));
        Path deploy = Files.createDirectories(home.resolve("app/deploy"));
        Files.copy(PROJECT.resolve("app/deploy/jvm.options"), deploy.resolve("jvm.options"));
    }

    /** Types all steps into one shell; the answer is what each of them wrote. */
    private List<String> type(Tour tour, String address) {
        String script = tour.steps().stream()
                .map(step -> step.commands().replace(PORT, address) + "echo '" + END + "'\n")
                .collect(Collectors.joining());
        Invocation shell = Invocation.of(home, Map.of(), List.of("bash", "-c", script));
        assertThat(shell.exitCode()).as(shell.err()).isZero();
        return List.of(shell.out().split(END + "\n", -1)).stream()
                .limit(tour.steps().size())
                .toList();
    }
}
