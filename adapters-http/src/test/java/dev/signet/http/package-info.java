/** Tests of Signet over HTTP. */
@NullMarked
package dev.signet.http;

import org.jspecify.annotations.NullMarked;
