package dev.signet.app.cli;

import dev.signet.core.shared.Label;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself. */
final class DeviceName {
    private DeviceName() {}

    /** The name of the machine in its network, else one that fits all. */
    static Label find(ClientSetup setup) {
        return setup.variable("COMPUTERNAME")
                .or(() -> setup.variable("HOSTNAME"))
                .flatMap(name -> Label.parse(name).toOptional())
                .or(() -> Label.parse(ofSystem()).toOptional())
                .orElseGet(() -> new Label("command line"));
    }

    private static String ofSystem() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
