/** What every store must do, as tests: each of the ports' promises, and that they hold when many call at once. */
@NullMarked
package dev.signet.core.contract;

import org.jspecify.annotations.NullMarked;
