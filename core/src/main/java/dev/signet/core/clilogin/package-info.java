/** Signing a command line in by the word of a person in a browser, after the device flow of RFC 8628. */
@NullMarked
package dev.signet.core.clilogin;

import org.jspecify.annotations.NullMarked;
