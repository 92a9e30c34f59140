/** The standalone server: settings, wiring, background jobs and the command line. */
@NullMarked
package dev.signet.app;

import org.jspecify.annotations.NullMarked;
