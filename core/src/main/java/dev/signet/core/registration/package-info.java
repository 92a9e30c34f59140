/** From a claim on an address to an account. */
@NullMarked
package dev.signet.core.registration;

import org.jspecify.annotations.NullMarked;
