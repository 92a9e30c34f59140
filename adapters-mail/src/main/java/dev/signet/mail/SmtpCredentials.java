package dev.signet.mail;

import dev.signet.core.shared.SecretText;

/** With what a mail server is told who is sending (RFC 4954). The password is masked in {@code toString}. */
public record SmtpCredentials(String user, SecretText password) {}
