/** What is typed and shown. */
@NullMarked
package dev.signet.app.cli;

import org.jspecify.annotations.NullMarked;
