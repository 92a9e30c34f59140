package dev.signet.http.console;

import java.util.List;

/** The parts of the console, in the order of its navigation. */
enum Section {
    KEYS("API keys", "/keys"),
    ORGANIZATIONS("Organizations", "/organizations"),
    SESSIONS("Sessions", "/sessions"),
    ACCOUNT("Account", "/account"),
    NONE("", "");

    private final String label;
    private final String path;

    Section(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** Those that are shown. */
    static List<Section> shown() {
        return List.of(KEYS, ORGANIZATIONS, SESSIONS, ACCOUNT);
    }

    String label() {
        return label;
    }

    String path() {
        return path;
    }
}
