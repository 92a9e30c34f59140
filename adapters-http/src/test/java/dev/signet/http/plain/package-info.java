/** Tests of the plain surface over a real port. */
@NullMarked
package dev.signet.http.plain;

import org.jspecify.annotations.NullMarked;
