/** What all dialects share: credentials, bodies, query strings, request ids, client addresses, JSON, errors as values. */
@NullMarked
package dev.signet.http.common;

import org.jspecify.annotations.NullMarked;
