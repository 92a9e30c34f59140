/** The envelope dialect: codes, users and project keys under {@code /auth}. */
@NullMarked
package dev.signet.http.envelope;

import org.jspecify.annotations.NullMarked;
