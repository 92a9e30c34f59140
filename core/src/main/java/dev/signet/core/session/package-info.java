/** Sessions, the access and refresh tokens that stand for them, and the keys that sign access tokens. */
@NullMarked
package dev.signet.core.session;

import org.jspecify.annotations.NullMarked;
