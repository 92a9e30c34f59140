/** What a credential allows. */
@NullMarked
package dev.signet.core.scope;

import org.jspecify.annotations.NullMarked;
