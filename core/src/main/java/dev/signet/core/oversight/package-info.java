/** What only who runs this Signet may do: suspend, deactivate, keep plans. */
@NullMarked
package dev.signet.core.oversight;

import org.jspecify.annotations.NullMarked;
