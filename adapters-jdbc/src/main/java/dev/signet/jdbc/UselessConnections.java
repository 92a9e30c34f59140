package dev.signet.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes connections out of the pool that the server has closed, or that lead to a server which has stopped being the
 * primary. The pool itself knows the failures of connections alone.
 */
final class UselessConnections implements SQLExceptionOverride {
    // The interface has a type of the annotation's name.
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return Failures.leavesConnectionUseless(failure)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
