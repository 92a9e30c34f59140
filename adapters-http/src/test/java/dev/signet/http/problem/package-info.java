@NullMarked
package dev.signet.http.problem;

import org.jspecify.annotations.NullMarked;
