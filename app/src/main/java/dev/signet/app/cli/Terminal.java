package dev.signet.app.cli;

import java.io.Console;
import java.util.Map;

/** Whether a person is looking on. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output goes to a terminal that can go back in a line; of standard error Java cannot tell. */
    @SuppressWarnings("SystemConsoleNull") // Older releases of Java have none without a terminal; newer ones are asked.
    static boolean isThere(Map<String, String> environment) {
        Console console = System.console();
        return console != null && !"dumb".equals(environment.get("TERM")) && isTerminal(console);
    }

    // From Java 22 on there may be a console without a terminal, and a way to ask.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
