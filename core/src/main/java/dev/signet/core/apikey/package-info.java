/** API keys: their format, their owners, their life. */
@NullMarked
package dev.signet.core.apikey;

import org.jspecify.annotations.NullMarked;
