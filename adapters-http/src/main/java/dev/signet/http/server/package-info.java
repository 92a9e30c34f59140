/** The standalone server: Jetty and Javalin made to answer everything in Signet's own words, and to end in peace. */
@NullMarked
package dev.signet.http.server;

import org.jspecify.annotations.NullMarked;
