package org.makeweight.datasets.fetch;

import java.time.Duration;

/**
 * How long and how often a download is tried.
 *
 * @param silence how long no byte may come before the connection counts as broken
 * @param attempts how often a file is asked for, the first time included
 * @param firstPause before the second attempt; each later pause is twice as long
 */
public record Patience(Duration silence, int attempts, Duration firstPause) {
    /** Half a minute without a byte; five attempts within a quarter of a minute of pauses. */
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(30), 5, Duration.ofSeconds(1));

    /** The pause after an attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
    }
}
