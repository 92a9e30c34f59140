/** Background work. */
@NullMarked
package dev.signet.app.jobs;

import org.jspecify.annotations.NullMarked;
