package dev.signet.http.common;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import java.util.Optional;

/** What is wrong with a part of a request, for dialects that say in which part, and what stood there. */
public record Located(Place place, Refusal refusal, Sent sent) implements Refusal {
    /** It stands here, and what was sent is not told. */
    public Located(Place place, Refusal refusal) {
        this(place, refusal, error -> Optional.empty());
    }

    /** The same as {@link #in(Place, Sent, Result)}, and what was sent is not told. */
    public static <T> Result<T> in(Place place, Result<T> result) {
        return in(place, error -> Optional.empty(), result);
    }

    /** The same result; what is invalid knows its place then, any other refusal stays what it was. */
    public static <T> Result<T> in(Place place, Sent sent, Result<T> result) {
        return result.fold(
                Result::ok,
                refusal ->
                        Result.refused(refusal.kind() == Kind.INVALID ? new Located(place, refusal, sent) : refusal));
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
