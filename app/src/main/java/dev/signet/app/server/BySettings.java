package dev.signet.app.server;

import dev.signet.app.settings.ServerSettings;
import dev.signet.app.settings.SettingsReader;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.ExitCode;

/** Does what goes by the settings of a server, or says what is wrong with them. */
public final class BySettings {
    private BySettings() {}

    /**
     * Reads them and does it.
     *
     * @param err gets a line for each mistake, and for each name that looks like a setting and is none
     * @return the exit code
     */
    public static int run(
            Map<String, String> environment, Optional<Path> file, PrintWriter err, ToIntFunction<ServerSettings> work) {
        SettingsReader.unknownIn(environment)
                .forEach(name -> err.println("signet: ignoring " + name + ", which is not a setting"));
        return SettingsReader.read(environment, file).fold(work::applyAsInt, refusal -> refuse(refusal, err));
    }

    private static int refuse(Refusal refusal, PrintWriter err) {
        List<FieldError> mistakes = refusal instanceof Invalid invalid
                ? invalid.fields()
                : List.of(new FieldError("the settings", refusal.message()));
        mistakes.forEach(mistake -> err.println("signet: " + mistake.field() + " " + mistake.message()));
        return ExitCode.USAGE;
    }
}
