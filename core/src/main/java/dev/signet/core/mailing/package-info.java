/** Takes mail from the outbox to a transport, with retries. */
@NullMarked
package dev.signet.core.mailing;

import org.jspecify.annotations.NullMarked;
