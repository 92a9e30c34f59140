/**
 * The pages for people: HTML that needs no script, forms that call the same use cases as the APIs. A browser is known here
 * by its cookie alone; no bearer token and no API key opens a page.
 */
@NullMarked
package dev.signet.http.console;

import org.jspecify.annotations.NullMarked;
