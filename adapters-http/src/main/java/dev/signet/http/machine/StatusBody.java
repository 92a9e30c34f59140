package dev.signet.http.machine;

/** {@code ok}, or what is the matter in a word. */
record StatusBody(String status) {}
