/** A client of a Signet server over HTTP, and how what goes wrong with one is told. */
@NullMarked
package dev.signet.app.client;

import org.jspecify.annotations.NullMarked;
