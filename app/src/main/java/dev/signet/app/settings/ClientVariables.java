package dev.signet.app.settings;

import java.util.Set;

/** What the commands that use a server find in the environment. No settings of a server, though named like them. */
public final class ClientVariables {
    /** The key to act with. */
    public static final String API_KEY = "SIGNET_API_KEY";
    /** Where the server is. */
    public static final String SERVER = "SIGNET_SERVER";

    private static final Set<String> ALL = Set.of(API_KEY, SERVER);

    private ClientVariables() {}

    static boolean isName(String name) {
        return ALL.contains(name);
    }
}
