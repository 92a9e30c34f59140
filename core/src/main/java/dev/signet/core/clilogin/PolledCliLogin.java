package dev.signet.core.clilogin;

import java.time.Duration;

/**
 * A login that its command line asked about.
 *
 * @param early whether it had to wait longer before it asked, while nobody had decided
 * @param interval how long it has to wait from now on
 */
public record PolledCliLogin(CliLogin login, boolean early, Duration interval) {}
