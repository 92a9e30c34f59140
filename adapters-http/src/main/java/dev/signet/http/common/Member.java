package dev.signet.http.common;

import java.util.Optional;

/** A member of a body that was looked at. Its value may be taken once the whole body is known to be valid. */
public final class Member<T> {
    private final Optional<T> value;

    private Member(Optional<T> value) {
        this.value = value;
    }

    static <T> Member<T> valid(T value) {
        return new Member<>(Optional.of(value));
    }

    static <T> Member<T> invalid() {
        return new Member<>(Optional.empty());
    }

    /** The value; throws when it was found invalid, which {@link Body#whenValid} keeps from happening. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("read before the body was found valid"));
    }
}
