@NullMarked
package dev.signet.app.metrics;

import org.jspecify.annotations.NullMarked;
