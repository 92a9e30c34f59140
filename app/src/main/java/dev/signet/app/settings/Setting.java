package dev.signet.app.settings;

/**
 * One thing that can be set from outside.
 *
 * @param <T> what its text stands for
 * @param name the variable's name, as it is set
 * @param meaning what it does, for whoever reads the help
 * @param standard what holds where it is not set, in words or as it would be set
 */
record Setting<T>(String name, String meaning, String standard, Parser<T> parser) {}
