package dev.signet.core.throttle;

import java.time.Duration;

/**
 * Whether a mail may go out now.
 *
 * @param granted it may, and is counted; else it is not
 * @param resendAfter how long to wait before asking for the next, zero where nothing limits that
 */
public record MailTurn(boolean granted, Duration resendAfter) {}
