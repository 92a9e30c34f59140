/** Examines a server's settings and surroundings, and says what to mend. */
@NullMarked
package dev.signet.app.doctor;

import org.jspecify.annotations.NullMarked;
