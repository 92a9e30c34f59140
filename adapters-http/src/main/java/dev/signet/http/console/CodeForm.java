package dev.signet.http.console;

/**
 * What the form for a mailed code looks like.
 *
 * @param action where it goes
 * @param resend where it goes instead, to ask for a new code
 */
record CodeForm(String title, String action, String resend, String lead, String button) {}
