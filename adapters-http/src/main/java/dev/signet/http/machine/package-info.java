/** What machines ask: well-known documents, about tokens, to revoke a leaked key, whether the server lives and how it does. */
@NullMarked
package dev.signet.http.machine;

import org.jspecify.annotations.NullMarked;
