/** Signing in, the sessions that come of it, and the account as its owner sees it. */
@NullMarked
package dev.signet.core.signin;

import org.jspecify.annotations.NullMarked;
