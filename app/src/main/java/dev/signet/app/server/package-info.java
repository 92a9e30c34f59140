/** The server put together: storage, core, mail, HTTP and background jobs. */
@NullMarked
package dev.signet.app.server;

import org.jspecify.annotations.NullMarked;
