/**
 * Signet's ports on PostgreSQL, 14 and later.
 *
 * <p>One flat package, so that every store is package-private: {@link dev.signet.jdbc.JdbcStores} makes them all. Each
 * {@code Jdbc<Port>} holds the SQL that it runs. {@link dev.signet.jdbc.Sql} is the one way to the database: it joins
 * transactions, runs them again when PostgreSQL asks for it, and tells a lost database from a bug.
 */
@NullMarked
package dev.signet.jdbc;

import org.jspecify.annotations.NullMarked;
