package dev.signet.http.machine;

/** How it is, in a word: {@code ok}, since what is not is a refusal. */
record StatusBody(String status) {}
