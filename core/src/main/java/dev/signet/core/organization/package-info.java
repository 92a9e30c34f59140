/** Organisations and who belongs to them, in which role. */
@NullMarked
package dev.signet.core.organization;

import org.jspecify.annotations.NullMarked;
