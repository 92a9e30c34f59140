/** How logins are made and kept. */
@NullMarked
package dev.signet.app.login;

import org.jspecify.annotations.NullMarked;
