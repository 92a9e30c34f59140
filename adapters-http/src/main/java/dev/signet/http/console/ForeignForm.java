package dev.signet.http.console;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;

/** Why a form is not taken for one that this person sent from a page of ours. */
enum ForeignForm implements Refusal {
    OTHER_SITE("This form was sent from another site. Nothing was done."),
    OTHER_PERSON("This form belongs to another account than the one that is signed in here now. Nothing was done. "
            + "Open the page again to go on."),
    STALE("This form is too old, or cookies are turned off. Nothing was done. Open the page again and send it anew.");

    // A String does not change.
    private final String message;

    ForeignForm(String message) {
        this.message = message;
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String code() {
        return "forbidden";
    }

    @Override
    public String message() {
        return message;
    }
}
