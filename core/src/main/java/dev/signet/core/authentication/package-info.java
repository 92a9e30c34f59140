/** Answers who is calling from a bearer token or an API key. */
@NullMarked
package dev.signet.core.authentication;

import org.jspecify.annotations.NullMarked;
