package org.makeweight.cli;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.spark.SparkHome;

/** The Spark of this machine. Nothing is downloaded for a test: without Spark it is skipped. */
final class SparkAtHand {
    private SparkAtHand() {}

    static SparkHome orSkip() {
        Optional<SparkHome> spark = Optional.empty();
        try {
            spark = SparkHome.atHand(System::getenv, Cache.ofUser().folder());
        } catch (BadInputException e) {
            Assumptions.abort(e.getMessage());
        }
        Assumptions.assumeTrue(
                spark.isPresent(), "no Spark at hand: set SPARK_HOME, or run once with --executor spark to fetch it");
        return spark.get();
    }
}
