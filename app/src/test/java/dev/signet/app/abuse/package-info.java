/** What clients do to a server who want nothing of it, tried with a real process. */
@NullMarked
package dev.signet.app.abuse;

import org.jspecify.annotations.NullMarked;
