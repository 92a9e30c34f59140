package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;

/** What is wrong with a part of a request that is not its body, for dialects that say in which part. */
public record Located(Place place, Refusal refusal) implements Refusal {
    /** The same result; a refusal knows its place then. */
    public static <T> Result<T> in(Place place, Result<T> result) {
        return result.fold(Result::ok, refusal -> Result.refused(new Located(place, refusal)));
    }

    /** Where it stands: in the body, when nothing else is known. */
    public static Located of(Refusal refusal) {
        return refusal instanceof Located located ? located : new Located(Place.BODY, refusal);
    }

    @Override
    public Kind kind() {
        return refusal.kind();
    }

    @Override
    public String code() {
        return refusal.code();
    }

    @Override
    public String message() {
        return refusal.message();
    }
}
