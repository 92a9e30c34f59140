/** How one signing key follows another. */
@NullMarked
package dev.signet.core.rotation;

import org.jspecify.annotations.NullMarked;
