/** The account surface: registration, sign-in, recovery, a person's own keys, sessions and profile. */
@NullMarked
package dev.signet.http.account;

import org.jspecify.annotations.NullMarked;
