/** Signet's rules: accounts, sessions and keys, knowing nothing of HTTP, SQL or SMTP. */
@NullMarked
package dev.signet.core;

import org.jspecify.annotations.NullMarked;
