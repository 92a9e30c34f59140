/** Tests of what all dialects share. */
@NullMarked
package dev.signet.http.common;

import org.jspecify.annotations.NullMarked;
