package dev.signet.app.doctor;

import dev.signet.app.settings.ServerSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about one server that can be found out from beside it. */
record Examination(ServerSettings settings, Optional<Path> config, Clock clock) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new FileExamination(settings, config).findings());
        findings.addAll(new DatabaseExamination(settings, clock).findings());
        findings.add(new MailExamination(settings).finding());
        findings.addAll(new NetworkExamination(settings).findings());
        return List.copyOf(findings);
    }
}
