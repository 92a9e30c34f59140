/** How the server is doing, in numbers for Prometheus. */
@NullMarked
package dev.signet.app.metrics;

import org.jspecify.annotations.NullMarked;
