/** What can be set from outside, how it is read, and which combinations are refused. */
@NullMarked
package dev.signet.app.settings;

import org.jspecify.annotations.NullMarked;
