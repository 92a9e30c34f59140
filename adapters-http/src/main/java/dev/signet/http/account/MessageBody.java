package dev.signet.http.account;

/** An answer for people alone. */
record MessageBody(String message) {}
