package dev.signet.http.common;

import java.time.Duration;

/**
 * What is told of a request.
 *
 * @param method one of HTTP's, or {@code OTHER}
 * @param route the path of its endpoint, with parameters in braces; {@code none} where no endpoint was asked
 * @param took from when the endpoint was asked until its answer was there
 */
public record AnsweredRequest(String method, String route, int status, Duration took) {}
