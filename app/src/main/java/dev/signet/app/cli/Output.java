package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command says: its answer on standard output, as lines for people or as one JSON object for programs, and what
 * goes along with it on standard error.
 */
public final class Output {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    /**
     * What goes to these.
     *
     * @param json whether answers are for programs
     */
    public Output(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Says the answer in one of its two forms; false when it cannot be written. */
    public boolean answer(ObjectNode object, List<String> lines) {
        if (json) {
            out.println(object);
        } else {
            lines.forEach(line -> out.println(Printable.line(line)));
        }
        return !out.checkError();
    }

    /** Says one object of many, a line each, for programs alone; false when it cannot be written. */
    public boolean line(ObjectNode object) {
        out.println(object);
        return !out.checkError();
    }

    /** Something that moves until it is closed, where a person looks on. */
    Optional<Spinner> spin(Map<String, String> environment, String text) {
        return !json && Terminal.isThere(environment) ? Optional.of(Spinner.start(out, text)) : Optional.empty();
    }

    /** Tells something to a person. */
    void note(String line) {
        err.println(Printable.line(line));
    }
}
