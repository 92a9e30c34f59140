/** Signet's mail: templates, and their delivery by SMTP or into files. */
@NullMarked
package dev.signet.mail;

import org.jspecify.annotations.NullMarked;
