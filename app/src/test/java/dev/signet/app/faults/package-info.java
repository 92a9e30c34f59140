/** What is promised when something breaks or there is too much to do, tried with real processes. */
@NullMarked
package dev.signet.app.faults;

import org.jspecify.annotations.NullMarked;
