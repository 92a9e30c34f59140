package dev.signet.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics, read by the grammar of Prometheus's text format 0.0.4; throws whatever is not in it. */
public record Exposition(List<Sample> samples) {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\\\\\"\\n]|\\\\[\\\\\"n])*)\"";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.*)");
    private static final Pattern TYPES = Pattern.compile("counter|gauge|histogram|summary|untyped");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(?:\\{((?:" + LABEL + ",?)*)})? ([-+0-9.eE]+|NaN|[+-]Inf)(?: -?[0-9]+)?");
    private static final Pattern ONE_LABEL = Pattern.compile(LABEL);

    /** One line that has a value. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    public static Exposition parse(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        List<Sample> samples = new ArrayList<>();
        Map<String, String> types = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                Matcher comment = COMMENT.matcher(line);
                assertThat(comment.matches()).as(line).isTrue();
                if (comment.group(1).equals("TYPE")) {
                    assertThat(comment.group(3)).as(line).matches(TYPES);
                    assertThat(types.put(comment.group(2), comment.group(3)))
                            .as(line)
                            .isNull();
                }
            } else {
                Sample sample = sample(line);
                assertThat(seen.add(sample.name() + sample.labels())).as(line).isTrue();
                assertThat(isTyped(sample.name(), types)).as(line).isTrue();
                samples.add(sample);
            }
        }
        return new Exposition(samples);
    }

    /** The value of the only sample with this name and these labels, names and values in turn. */
    public double value(String name, String... labels) {
        List<Sample> found = samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> {
                    for (int i = 0; i < labels.length; i += 2) {
                        if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0).value();
    }

    private static Sample sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        Map<String, String> labels = new LinkedHashMap<>();
        String inBraces = sample.group(2);
        Matcher label = ONE_LABEL.matcher(inBraces == null ? "" : inBraces);
        while (label.find()) {
            assertThat(labels.put(label.group(1), label.group(2))).as(line).isNull();
        }
        return new Sample(sample.group(1), labels, number(sample.group(5)));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static boolean isTyped(String name, Map<String, String> types) {
        return types.containsKey(name) || types.containsKey(name.replaceFirst("_(bucket|sum|count)$", ""));
    }
}
