package dev.signet.http.common;

/**
 * Is told of every request that was answered. What it is told has no more values than a server has endpoints: nothing of
 * what a client chose, so that it is good for the labels of a metric.
 */
@FunctionalInterface
public interface RequestObserver {
    /** Nobody looks. */
    static RequestObserver none() {
        return request -> {};
    }

    /** One more was answered. */
    void answered(AnsweredRequest request);
}
