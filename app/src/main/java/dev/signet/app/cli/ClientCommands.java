package dev.signet.app.cli;

import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ServerAddress;
import dev.signet.core.organization.Slug;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** The commands that use a server from outside, each made when it is asked for. */
public final class ClientCommands {
    private final Supplier<ClientSetup> setup;

    private ClientCommands(Supplier<ClientSetup> setup) {
        this.setup = setup;
    }

    /** The commands by their names, over this environment. */
    public static Map<String, Supplier<CommandLine>> over(Map<String, String> environment) {
        return new ClientCommands(() -> ClientSetup.of(environment)).byName();
    }

    private Map<String, Supplier<CommandLine>> byName() {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("login", () -> ready(new LoginCommand(setup.get(), clock(), new Sleep())));
        commands.put("logout", () -> ready(new LogoutCommand(setup.get())));
        commands.put("whoami", () -> ready(new WhoamiCommand(setup.get())));
        commands.put("keys", this::keys);
        commands.put("organizations", this::organizations);
        return commands;
    }

    private CommandLine keys() {
        ClientSetup found = setup.get();
        return ready(
                new KeysCommand(),
                new ListKeysCommand(found),
                new CreateKeyCommand(found, clock()),
                new RevokeKeyCommand(found));
    }

    private CommandLine organizations() {
        ClientSetup found = setup.get();
        return ready(
                new OrganizationsCommand(),
                new ListOrganizationsCommand(found),
                new CreateOrganizationCommand(found),
                new UseOrganizationCommand(found));
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static CommandLine ready(Object command, Object... subcommands) {
        CommandLine line = new CommandLine(command);
        Arrays.stream(subcommands).forEach(each -> line.addSubcommand(ready(each)));
        line.registerConverter(ServerAddress.class, by(ServerAddress::parse))
                .registerConverter(Label.class, by(Label::parse))
                .registerConverter(Slug.class, by(Slug::parse))
                .registerConverter(Scope.class, by(Scope::parse))
                .registerConverter(Lifetime.class, by(Lifetime::parse))
                .registerConverter(ApiKeyId.class, byId(ApiKeyId::parse))
                .registerConverter(ProjectId.class, byId(ProjectId::parse));
        explain(line.getCommandSpec().usageMessage());
        return line;
    }

    private static void explain(UsageMessageSpec usage) {
        usage.exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Arrays.stream(ExitStatus.values())
                        .collect(Collectors.toMap(
                                status -> Integer.toString(status.code()),
                                ExitStatus::meaning,
                                (one, other) -> one,
                                LinkedHashMap::new)));
        usage.footerHeading("%nEnvironment:%n")
                .footer(
                        "  SIGNET_SERVER   Which server, where no option says so.",
                        "  SIGNET_API_KEY  The key to act with, in place of a login. It is no option,",
                        "                  since others could read it in the list of processes.");
    }

    private static <T> ITypeConverter<T> by(Function<String, Result<T>> parse) {
        return text -> parse.apply(text).fold(value -> value, refusal -> {
            throw new TypeConversionException("it " + refusal.message());
        });
    }

    private static <T> ITypeConverter<T> byId(Function<String, Optional<T>> parse) {
        return text -> parse.apply(text).orElseThrow(() -> new TypeConversionException("it must be an id"));
    }
}
