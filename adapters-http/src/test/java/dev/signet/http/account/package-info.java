/** Tests of the account surface over a real port. */
@NullMarked
package dev.signet.http.account;

import org.jspecify.annotations.NullMarked;
