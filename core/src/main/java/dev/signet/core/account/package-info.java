/** People's accounts: username, address, password, and the rules for each. */
@NullMarked
package dev.signet.core.account;

import org.jspecify.annotations.NullMarked;
