/** Making, listing and revoking API keys. */
@NullMarked
package dev.signet.core.keys;

import org.jspecify.annotations.NullMarked;
