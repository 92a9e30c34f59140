package dev.signet.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the tests which the threat model names are there. */
class ThreatModelTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int CLAUSE = 1;
    private static final int TESTS = 3;
    private static final int CELLS = 4;

    @Test
    void every_clause_is_one_and_names_tests_that_exist_or_says_why_there_is_none() {
        Set<String> tests = Stream.of("core", "adapters-http", "adapters-jdbc", "adapters-mail", "app")
                .flatMap(module -> Project.below(module + "/src/test/java", ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<List<String>> rows = Project.lines("app/docs/threat-model.md").stream()
                .filter(line -> line.matches("\\| [0-9].*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows).extracting(row -> row.get(CLAUSE)).doesNotHaveDuplicates();
        for (List<String> row : rows) {
            assertThat(row).as(row.toString()).hasSize(CELLS + 1);
            assertThat(row.get(CLAUSE)).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
            assertThat(row.get(TESTS)).as(row.toString()).isNotEmpty();
            named(row.get(TESTS)).forEach(test -> assertThat(tests).contains(test));
        }
    }

    /** What stands in quotes of code; a cell without any says in words who looks instead. */
    private static Stream<String> named(String cell) {
        return QUOTED.matcher(cell).results().map(result -> result.group(1));
    }
}
