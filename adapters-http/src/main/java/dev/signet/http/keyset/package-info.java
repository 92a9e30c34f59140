/** Outbound: fetches the key sets of those whose tokens are taken. */
@NullMarked
package dev.signet.http.keyset;

import org.jspecify.annotations.NullMarked;
