package dev.signet.http.account;

import dev.signet.core.account.WeakPassword;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;

/** A password that may not be set, and the name of the member that carried it. */
record WeakPasswordField(String field, WeakPassword weak) implements Refusal {
    /** The same result; a refused password knows its member then. */
    static <T> Result<T> named(String field, Result<T> result) {
        return result.fold(
                Result::ok,
                refusal -> Result.refused(
                        refusal instanceof WeakPassword weak ? new WeakPasswordField(field, weak) : refusal));
    }

    FieldError error() {
        return new FieldError(field, weak.reason());
    }

    @Override
    public Kind kind() {
        return weak.kind();
    }

    @Override
    public String code() {
        return weak.code();
    }

    @Override
    public String message() {
        return weak.message();
    }
}
