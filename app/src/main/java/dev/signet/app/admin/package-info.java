/** What an operator does at the machine, without HTTP and without an account: over the database, by the core's use cases. */
@NullMarked
package dev.signet.app.admin;

import org.jspecify.annotations.NullMarked;
