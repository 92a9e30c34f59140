/** The command line. */
@NullMarked
package dev.signet.app;

import org.jspecify.annotations.NullMarked;
