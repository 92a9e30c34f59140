/** The commands that use a server from outside: what is typed, and what is shown. */
@NullMarked
package dev.signet.app.cli;

import org.jspecify.annotations.NullMarked;
