@NullMarked
package dev.signet.http.keyset;

import org.jspecify.annotations.NullMarked;
