/** Mail that is decided on but not yet sent. */
@NullMarked
package dev.signet.core.outbox;

import org.jspecify.annotations.NullMarked;
