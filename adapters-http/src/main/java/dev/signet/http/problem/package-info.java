/** The problem surface: keys of projects, for sessions, and the schemas of what is sent and answered. */
@NullMarked
package dev.signet.http.problem;

import org.jspecify.annotations.NullMarked;
