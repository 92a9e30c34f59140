/** The OpenAPI document of all surfaces, and a page that shows it. */
@NullMarked
package dev.signet.http.openapi;

import org.jspecify.annotations.NullMarked;
