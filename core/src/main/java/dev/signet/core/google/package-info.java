/** Signing in with Google, and the link between an account and a Google identity. */
@NullMarked
package dev.signet.core.google;

import org.jspecify.annotations.NullMarked;
