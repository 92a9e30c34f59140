package dev.signet.core.signin;

import dev.signet.core.session.Session;

/**
 * A session in its owner's list.
 *
 * @param current whether it is the one that asks
 */
public record ListedSession(Session session, boolean current) {}
