/** Tests of what machines ask, over a real port. */
@NullMarked
package dev.signet.http.machine;

import org.jspecify.annotations.NullMarked;
