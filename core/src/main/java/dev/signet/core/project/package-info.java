/** Projects inside an organisation. */
@NullMarked
package dev.signet.core.project;

import org.jspecify.annotations.NullMarked;
