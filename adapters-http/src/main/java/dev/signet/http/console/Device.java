package dev.signet.http.console;

import java.util.List;

/** A client as people call it, by what it says of itself: a hint and no proof. */
final class Device {
    private static final int MOST = 60;
    // In this order: each of the later ones calls itself by the names of those that come after it, too.
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String of(String userAgent) {
        String browser =
                BROWSERS.stream().filter(userAgent::contains).findFirst().orElse("");
        String system = SYSTEMS.stream().filter(userAgent::contains).findFirst().orElse("");
        if (browser.isEmpty()) {
            return userAgent.isBlank() ? "A client that does not say what it is" : shortened(userAgent);
        }
        return named(browser) + (system.isEmpty() ? "" : " on " + named(system));
    }

    private static String named(String found) {
        return switch (found) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "Mac OS" -> "macOS";
            default -> found;
        };
    }

    private static String shortened(String userAgent) {
        return userAgent.length() <= MOST ? userAgent : userAgent.substring(0, MOST) + "…";
    }
}
