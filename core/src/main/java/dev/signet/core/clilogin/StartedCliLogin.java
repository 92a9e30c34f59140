package dev.signet.core.clilogin;

/**
 * A login just begun.
 *
 * @param pollToken for the command line alone, once
 */
public record StartedCliLogin(CliLogin login, PollToken pollToken) {}
