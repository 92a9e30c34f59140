/** What the server does without being asked: sending mail, writing what was used, clearing away what has expired. */
@NullMarked
package dev.signet.app.jobs;

import org.jspecify.annotations.NullMarked;
