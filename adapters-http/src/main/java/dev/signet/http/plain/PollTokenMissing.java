package dev.signet.http.plain;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** A command line that asks about a login says nothing to prove that it is its own. */
enum PollTokenMissing implements Refusal {
    POLL_TOKEN_MISSING;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "poll_token_missing";
    }

    @Override
    public String message() {
        return "Send the poll token as poll_token or in the header x-poll-token.";
    }
}
