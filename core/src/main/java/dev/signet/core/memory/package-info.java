/** The ports in memory, transactional for real, and a clock that is set by hand: for tests and for trying things out. */
@NullMarked
package dev.signet.core.memory;

import org.jspecify.annotations.NullMarked;
