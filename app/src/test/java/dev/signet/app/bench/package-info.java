/** What the server does a second, each figure beside its limit in the same run. Never part of the tests. */
@NullMarked
package dev.signet.app.bench;

import org.jspecify.annotations.NullMarked;
