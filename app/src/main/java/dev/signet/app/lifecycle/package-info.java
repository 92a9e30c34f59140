/** How the server comes up and goes down. */
@NullMarked
package dev.signet.app.lifecycle;

import org.jspecify.annotations.NullMarked;
