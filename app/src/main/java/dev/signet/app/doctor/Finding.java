package dev.signet.app.doctor;

/**
 * What was found out about one thing.
 *
 * @param message how it is and, unless it is well, what to do; nothing secret
 */
record Finding(Level level, String subject, String message) {
    static Finding ok(String subject, String message) {
        return new Finding(Level.OK, subject, message);
    }

    static Finding warn(String subject, String message) {
        return new Finding(Level.WARN, subject, message);
    }

    static Finding fail(String subject, String message) {
        return new Finding(Level.FAIL, subject, message);
    }
}
