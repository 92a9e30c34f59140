package dev.signet.mail;

/** How a connection to a mail server is protected. Where TLS is used, certificate and host name are always verified. */
public enum SmtpSecurity {
    /** TLS from the first byte (RFC 8314 section 3.3). */
    TLS,
    /** STARTTLS (RFC 3207) before anything else; no mail goes out without it. */
    STARTTLS_REQUIRED,
    /** STARTTLS where the server offers it. Whoever can change the traffic can take the offer away. */
    STARTTLS_OPTIONAL,
    /** Nothing. */
    NONE
}
