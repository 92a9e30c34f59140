/** Tests of the envelope dialect. */
@NullMarked
package dev.signet.http.envelope;

import org.jspecify.annotations.NullMarked;
