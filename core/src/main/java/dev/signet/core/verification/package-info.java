/** Codes that prove an address, and the challenges they belong to. */
@NullMarked
package dev.signet.core.verification;

import org.jspecify.annotations.NullMarked;
