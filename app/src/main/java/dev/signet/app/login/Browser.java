package dev.signet.app.login;

import dev.signet.app.settings.Origins;
import dev.signet.app.settings.UriReference;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The web browser of who sits before this machine. */
public final class Browser {
    private Browser() {}

    /**
     * Opens a page in it. False when there is none, when whoever is signed in here is so from another machine, or for an
     * address that a server should not make one open.
     */
    public static boolean open(String address, Map<String, String> environment, String system) {
        if (!isPage(address) || environment.containsKey("SSH_CONNECTION")) {
            return false;
        }
        return opener(environment, system.toLowerCase(Locale.ROOT))
                .map(opener -> start(opener, address))
                .orElse(false);
    }

    static boolean isPage(String address) {
        return UriReference.parse(address).filter(Browser::isPage).isPresent();
    }

    private static boolean isPage(URI uri) {
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawUserInfo() == null && Origins.isConfidential(uri);
    }

    private static Optional<List<String>> opener(Map<String, String> environment, String system) {
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private static boolean start(List<String> opener, String address) {
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(opener));
            builder.command().add(address);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            // A browser has no use for keys and secrets, and hands its environment on.
            builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
            builder.start();
            return true;
        } catch (IOException noOpener) {
            return false;
        }
    }
}
