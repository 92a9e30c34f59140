package dev.signet.app.admin;

import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The commands of {@code signet admin}. */
public final class AdminCommands {
    private static final Instant BEYOND = Instant.parse("9999-12-31T00:00:00Z");

    private AdminCommands() {}

    /**
     * All of them, over this environment.
     *
     * @param in where a key is read from that must not stand in a list of processes
     */
    public static CommandLine over(Map<String, String> environment, InputStream in) {
        return ready(
                new AdminGroup(),
                ready(
                        new UserGroup(),
                        ready(new ShowUserCommand(environment)),
                        ready(new ActivateUserCommand(environment)),
                        ready(new DeactivateUserCommand(environment)),
                        ready(new EndSessionsCommand(environment)),
                        ready(new SendRecoveryCommand(environment))),
                ready(
                        new OrganizationGroup(),
                        ready(new SuspendOrganizationCommand(environment)),
                        ready(new UnsuspendOrganizationCommand(environment))),
                ready(new KeyGroup(), ready(new RevokeKeyCommand(environment, in))),
                ready(
                        new OutboxGroup(),
                        ready(new ListOutboxCommand(environment)),
                        ready(new RetryOutboxCommand(environment))),
                ready(new AuditCommand(environment)));
    }

    private static CommandLine ready(Object command, CommandLine... subcommands) {
        CommandLine line = new CommandLine(command);
        Arrays.stream(subcommands).forEach(each -> line.addSubcommand(each));
        line.registerConverter(OrganizationId.class, byId(OrganizationId::parse))
                .registerConverter(AuditEventId.class, byId(AuditEventId::parse))
                .registerConverter(Instant.class, AdminCommands::time);
        Map<String, String> exitCodes = new LinkedHashMap<>();
        exitCodes.put("0", "It is done.");
        exitCodes.put("1", "It could not be done; one line on standard error says why.");
        exitCodes.put("2", "The command line or the settings are wrong; a line on standard error for each mistake.");
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes);
        return line;
    }

    private static <T> ITypeConverter<T> byId(Function<String, Optional<T>> parse) {
        return text -> parse.apply(text).orElseThrow(() -> new TypeConversionException("it must be an id"));
    }

    private static Instant time(String text) {
        return parsed(text)
                .filter(time -> !time.isBefore(Instant.EPOCH) && time.isBefore(BEYOND))
                .orElseThrow(() -> new TypeConversionException("it must be a time such as 2026-03-04T05:06:07Z"));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
