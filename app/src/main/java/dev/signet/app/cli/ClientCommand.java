package dev.signet.app.cli;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.login.StoredLogin;
import dev.signet.app.settings.ClientVariables;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that uses a server from outside. */
abstract class ClientCommand implements Callable<Integer> {
    static final String API_KEY = ClientVariables.API_KEY;
    private static final String SERVER = ClientVariables.SERVER;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Answers with one JSON object, for programs.")
    private boolean json;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Which server, such as https://accounts.example.com. Else SIGNET_SERVER, else the one of the"
                    + " login in use, else http://localhost:8080.")
    private Optional<ServerAddress> server = Optional.empty();

    private final ClientSetup setup;

    ClientCommand(ClientSetup setup) {
        this.setup = setup;
    }

    /** Does it; throws a {@link CommandFailure} when it cannot. */
    abstract void run(Output output);

    @Override
    public final Integer call() {
        run(new Output(spec.commandLine().getOut(), spec.commandLine().getErr(), json));
        return ExitStatus.OK.code();
    }

    ClientSetup setup() {
        return setup;
    }

    boolean json() {
        return json;
    }

    /** The command line is wrong in a way that only this command sees. */
    CommandFailure wrongUsage(String line) {
        return new CommandFailure(ExitStatus.USAGE, line);
    }

    /** The server that was named, by option or variable. */
    Optional<ServerAddress> namedServer() {
        return server.or(() -> setup.variable(SERVER).map(this::fromVariable));
    }

    /** The server to talk to. */
    ServerAddress server() {
        return namedServer()
                .or(() -> setup.logins().read().current().map(StoredLogin::server))
                .orElse(ServerAddress.STANDARD);
    }

    private ServerAddress fromVariable(String text) {
        return ServerAddress.parse(text).fold(address -> address, refusal -> {
            throw wrongUsage(SERVER + " " + refusal.message());
        });
    }
}
