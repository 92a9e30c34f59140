/** Sessions, the access tokens that stand for them, and the keys that sign those tokens. */
@NullMarked
package dev.signet.core.session;

import org.jspecify.annotations.NullMarked;
