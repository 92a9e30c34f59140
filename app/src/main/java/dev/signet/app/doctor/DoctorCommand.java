package dev.signet.app.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.cli.Printable;
import dev.signet.app.lifecycle.Logging;
import dev.signet.app.server.ConfigOption;
import dev.signet.app.settings.LogFormat;
import dev.signet.app.settings.SettingsReader;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code signet doctor}. */
@Command(
        name = "doctor",
        description = {
            "Examines a server from beside it, with the settings that 'signet serve' would have: settings, files,"
                    + " database, clock, signing key, mail, proxies and public URL. It changes nothing, sends no mail, and"
                    + " prints nothing secret. A line each: ok, warn or fail, how it is, and what to do.",
            "JSON: findings, a list of {level: ok, warn or fail, subject, message}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Nothing fails.", "1:Something fails.", "2:The command line is wrong."})
public final class DoctorCommand implements Callable<Integer> {
    private static final int LEVEL_WIDTH = 6;
    private static final int SUBJECT_WIDTH = 19;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Answers with one JSON object, for programs.")
    private boolean json;

    private final Map<String, String> environment;
    private final Clock clock;

    /** The command, over this environment. */
    public DoctorCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Logging.configure(LogFormat.TEXT);
        List<Finding> findings = new ArrayList<>();
        SettingsReader.unknownIn(environment)
                .forEach(name -> findings.add(Finding.warn("settings", name + " is not a setting, and does nothing")));
        findings.addAll(SettingsReader.read(environment, config.file())
                .fold(
                        settings -> {
                            findings.add(Finding.ok("settings", "each is right, and they go together"));
                            return new Examination(settings, config.file(), clock).findings();
                        },
                        DoctorCommand::mistakes));
        show(findings);
        boolean fails = findings.stream().anyMatch(finding -> finding.level() == Level.FAIL);
        return fails ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static List<Finding> mistakes(Refusal refusal) {
        List<FieldError> mistakes = refusal instanceof Invalid invalid
                ? invalid.fields()
                : List.of(new FieldError("they", refusal.message()));
        return mistakes.stream()
                .map(mistake -> Finding.fail("settings", mistake.field() + " " + mistake.message()))
                .toList();
    }

    private void show(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            ArrayNode all = object.putArray("findings");
            findings.forEach(finding -> all.addObject()
                    .put("level", word(finding))
                    .put("subject", finding.subject())
                    .put("message", finding.message()));
            out.println(object);
        } else {
            findings.forEach(finding -> out.println(Printable.line(padded(word(finding), LEVEL_WIDTH)
                    + padded(finding.subject(), SUBJECT_WIDTH)
                    + finding.message())));
        }
    }

    private static String word(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
