package dev.signet.http.common;

/**
 * Which page of a list is asked for, where pages have numbers.
 *
 * @param page counted from 1
 * @param limit how many items a page has, 1 to 100
 */
public record PageNumber(int page, int limit) {
    /** The most items of a page. */
    public static final int MOST = 100;
    /** The items of a page where the caller names no number. */
    public static final int DEFAULT_LIMIT = 10;

    public PageNumber {
        if (page < 1 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("not a page: " + page + " of " + limit + " items each");
        }
    }

    /** How many pages so many items fill; none fill none. */
    public long pagesOf(long total) {
        return (total + limit - 1) / limit;
    }
}
