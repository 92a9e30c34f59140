/** The PostgreSQL that comes with the server, for who has none. */
@NullMarked
package dev.signet.app.database;

import org.jspecify.annotations.NullMarked;
