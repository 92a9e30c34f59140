/** Tests of the server's machinery, by endpoints that are there for nothing else. */
@NullMarked
package dev.signet.http.server;

import org.jspecify.annotations.NullMarked;
