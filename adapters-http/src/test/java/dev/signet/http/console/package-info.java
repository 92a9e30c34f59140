/** The pages, over a real port and without a browser: headers, cookies, forms, refusals. */
@NullMarked
package dev.signet.http.console;

import org.jspecify.annotations.NullMarked;
