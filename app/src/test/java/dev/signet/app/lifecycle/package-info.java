/** Going down in order. */
@NullMarked
package dev.signet.app.lifecycle;

import org.jspecify.annotations.NullMarked;
