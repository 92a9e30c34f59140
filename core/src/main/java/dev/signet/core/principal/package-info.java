/** Who is calling, from where, and what the credential allows. */
@NullMarked
package dev.signet.core.principal;

import org.jspecify.annotations.NullMarked;
