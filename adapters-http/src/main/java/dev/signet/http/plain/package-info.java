/** The plain surface: who one is, organisations with their keys, projects and members, and what an operator does. */
@NullMarked
package dev.signet.http.plain;

import org.jspecify.annotations.NullMarked;
