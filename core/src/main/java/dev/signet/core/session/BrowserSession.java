package dev.signet.core.session;

import java.time.Duration;

/**
 * What a session in a browser is worth for its owner.
 *
 * @param longest how long it can live at most, from now
 */
public record BrowserSession(SessionCookie cookie, Duration longest) {}
