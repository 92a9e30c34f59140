/** Transactions: returning commits, throwing rolls back. */
@NullMarked
package dev.signet.core.tx;

import org.jspecify.annotations.NullMarked;
