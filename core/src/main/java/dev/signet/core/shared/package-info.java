/** What every feature speaks: results and refusals, ids, addresses, secrets, pages, and the ports for ids and randomness. */
@NullMarked
package dev.signet.core.shared;

import org.jspecify.annotations.NullMarked;
