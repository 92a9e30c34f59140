/** That what is written for those who run the server is true to the code. */
@NullMarked
package dev.signet.app.deployment;

import org.jspecify.annotations.NullMarked;
