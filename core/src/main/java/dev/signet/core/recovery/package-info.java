/** A new password for who can read the account's mail. */
@NullMarked
package dev.signet.core.recovery;

import org.jspecify.annotations.NullMarked;
