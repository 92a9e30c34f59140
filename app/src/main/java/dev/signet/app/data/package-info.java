/** The data directory: whose it is, who may read it, and the secret in it. */
@NullMarked
package dev.signet.app.data;

import org.jspecify.annotations.NullMarked;
