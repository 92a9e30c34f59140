/** The real implementations of the ports that need cryptography; the only package that knows its libraries. */
@NullMarked
package dev.signet.core.crypto;

import org.jspecify.annotations.NullMarked;
