/** For tests of what is built on Signet, with JUnit Jupiter, which nothing else here needs. */
@NullMarked
package dev.signet.core.junit;

import org.jspecify.annotations.NullMarked;
