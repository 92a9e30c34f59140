/** Signet's ports on PostgreSQL. */
@NullMarked
package dev.signet.jdbc;

import org.jspecify.annotations.NullMarked;
