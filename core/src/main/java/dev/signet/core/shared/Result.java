package dev.signet.core.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a use case answers: the value, or the refusal that stands in its place.
 *
 * @param <T> what is answered when nothing stands against it
 */
public sealed interface Result<T> {
    /** The value. */
    record Ok<T>(T value) implements Result<T> {}

    /** The refusal. */
    record Refused<T>(Refusal refusal) implements Result<T> {
        /** This refusal as the answer of another type: there is no value in it that could be of the wrong one. */
        public <U> Result<U> as() {
            return new Refused<>(refusal);
        }
    }

    /** Nothing stands against it. */
    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    /** This stands against it. */
    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** What was found; this stands against it where that is nothing. */
    static <T> Result<T> of(Optional<T> found, Refusal otherwise) {
        return found.map(Result::ok).orElseGet(() -> refused(otherwise));
    }

    /** Success of what has nothing to tell. */
    static Result<Done> done() {
        return new Ok<>(Done.DONE);
    }

    /** The answer made of the value, or the one made of the refusal. */
    default <R> R fold(Function<? super T, ? extends R> whenOk, Function<? super Refusal, ? extends R> whenRefused) {
        if (this instanceof Ok<T> ok) {
            return whenOk.apply(ok.value());
        }
        return whenRefused.apply(((Refused<T>) this).refusal());
    }

    /** The same refusal, or the value changed by {@code change}. */
    default <R> Result<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> ok(change.apply(value)), Result::refused);
    }

    /** The same refusal, or what {@code next} makes of the value. */
    default <R> Result<R> flatMap(Function<? super T, Result<R>> next) {
        return fold(next, Result::refused);
    }

    /** The value; empty when refused. */
    default Optional<T> toOptional() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    /** The value, for who knows that nothing can stand against it: throws, with the refusal, when they are wrong. */
    default T orThrow() {
        return fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal.code());
        });
    }
}
