/** The embedded database, driven for real. */
@NullMarked
package dev.signet.app.database;

import org.jspecify.annotations.NullMarked;
