/** A client against servers of all kinds. */
@NullMarked
package dev.signet.app.client;

import org.jspecify.annotations.NullMarked;
