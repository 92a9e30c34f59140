/** How often something may be tried, shared by all nodes. */
@NullMarked
package dev.signet.core.throttle;

import org.jspecify.annotations.NullMarked;
