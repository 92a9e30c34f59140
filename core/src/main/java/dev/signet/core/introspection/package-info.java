/** What a product behind Signet may ask about the tokens that it is sent (RFC 7662). */
@NullMarked
package dev.signet.core.introspection;

import org.jspecify.annotations.NullMarked;
