/** What machines ask: the published keys, and whether the server lives. */
@NullMarked
package dev.signet.http.machine;

import org.jspecify.annotations.NullMarked;
