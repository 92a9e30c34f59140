/** The data directory. */
@NullMarked
package dev.signet.app.data;

import org.jspecify.annotations.NullMarked;
