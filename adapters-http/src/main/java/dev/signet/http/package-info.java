/** Signet over HTTP: its dialects, installed into a Javalin server. */
@NullMarked
package dev.signet.http;

import org.jspecify.annotations.NullMarked;
