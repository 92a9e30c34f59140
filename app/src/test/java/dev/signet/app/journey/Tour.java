package dev.signet.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tour of the README: how it starts the server, and then what to type, with what is to come back.
 *
 * @param serve the command that starts the server
 */
record Tour(String serve, List<Step> steps) {
    private static final Pattern SECTION = Pattern.compile("(?s)\n## Five minutes with it\n(.*?)\n## ");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

    /**
     * What to type, and what comes back.
     *
     * @param output empty when nothing is said about it; {@code …} stands for what differs each time
     */
    record Step(String commands, String output) {
        /** The form of the output. */
        Pattern pattern() {
            String quoted = Pattern.quote(output).replace("…", "\\E\\S+\\Q");
            return Pattern.compile(quoted);
        }
    }

    /** The tour that stands in this file. */
    static Tour in(Path readme) throws IOException {
        Matcher section = SECTION.matcher(Files.readString(readme));
        if (!section.find()) {
            throw new AssertionError("there is no tour in " + readme);
        }
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(section.group(1));
        while (block.find()) {
            String text = block.group(2);
            if (block.group(1).equals("sh")) {
                steps.add(new Step(text, ""));
            } else {
                Step asked = steps.remove(steps.size() - 1);
                steps.add(new Step(asked.commands(), text));
            }
        }
        return new Tour(steps.remove(0).commands().strip(), steps);
    }
}
