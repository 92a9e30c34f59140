/** Tests of the OpenAPI document, and by it of whatever other tests exchange with a server. */
@NullMarked
package dev.signet.http.openapi;

import org.jspecify.annotations.NullMarked;
