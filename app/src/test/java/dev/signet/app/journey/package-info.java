/** Whole journeys through the real server: the packed jar as a process, over HTTP, with its mail. */
@NullMarked
package dev.signet.app.journey;

import org.jspecify.annotations.NullMarked;
