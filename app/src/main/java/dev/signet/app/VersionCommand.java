package dev.signet.app;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Runnable, IVersionProvider {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().getOut().println(text());
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    /** The name and version, as the jar's manifest says; classes that are not in a jar have none. */
    static String text() {
        return "signet "
                + Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                        .orElse("(unpackaged)");
    }
}
