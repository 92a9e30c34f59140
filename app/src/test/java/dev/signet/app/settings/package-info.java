/** Settings, right, wrong and dangerous. */
@NullMarked
package dev.signet.app.settings;

import org.jspecify.annotations.NullMarked;
