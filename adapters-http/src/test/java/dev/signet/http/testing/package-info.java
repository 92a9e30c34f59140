/** Clients that the tests speak to servers with. */
@NullMarked
package dev.signet.http.testing;

import org.jspecify.annotations.NullMarked;
