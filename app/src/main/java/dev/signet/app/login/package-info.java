/** The logins of whoever uses the command line: how one is made, and where it is kept. */
@NullMarked
package dev.signet.app.login;

import org.jspecify.annotations.NullMarked;
