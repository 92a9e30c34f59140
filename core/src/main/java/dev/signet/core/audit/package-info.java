/** What happened, told in the transaction in which it happened. */
@NullMarked
package dev.signet.core.audit;

import org.jspecify.annotations.NullMarked;
