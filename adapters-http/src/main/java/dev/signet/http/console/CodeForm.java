package dev.signet.http.console;

/**
 * What the form for a mailed code looks like.
 *
 * @param action where it goes
 * @param resend where the form for a new code goes
 */
record CodeForm(String title, String action, String resend, String lead, String button) {}
