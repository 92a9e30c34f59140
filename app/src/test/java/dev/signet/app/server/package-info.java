/** The server's parts that need no database. */
@NullMarked
package dev.signet.app.server;

import org.jspecify.annotations.NullMarked;
