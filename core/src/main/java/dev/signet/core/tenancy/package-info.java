/** Making and changing organisations, their projects and their members. */
@NullMarked
package dev.signet.core.tenancy;

import org.jspecify.annotations.NullMarked;
