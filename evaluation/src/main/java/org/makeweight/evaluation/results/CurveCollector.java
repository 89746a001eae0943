package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.makeweight.evaluation.metric.ScoreCurve;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.plan.Coordinates;

/**
 * Takes the scores of one trial after the other, those of the same fold together, and keeps sums alone: about 4 KB for each
 * data set, augmenter and classifier.
 */
final class CurveCollector {
    private final Map<Place, Sums> places = new LinkedHashMap<>();

    /** What has a curve of its own. */
    private record Place(String dataset, String augmenter, String classifier) {}

    /**
     * Takes the scores of a trial.
     *
     * @param scores of its test rows; empty if it was not completed
     */
    void add(Coordinates at, Optional<Scores> scores) {
        Sums sums = places.computeIfAbsent(new Place(at.dataset(), at.augmenter(), at.classifier()), p -> new Sums());
        sums.runs++;
        scores.ifPresentOrElse(some -> sums.add(at, some), () -> sums.whole = false);
    }

    /**
     * The curves of what is complete, in the order of the first trials.
     *
     * @param planned how many trials a data set and an augmenter have with each classifier
     */
    List<CurveSummary> summaries(ToIntBiFunction<String, String> planned) {
        List<CurveSummary> summaries = new ArrayList<>();
        places.forEach((place, sums) -> {
            if (sums.whole && sums.runs >= planned.applyAsInt(place.dataset(), place.augmenter())) {
                sums.endFold();
                summaries.add(new CurveSummary(
                        place.dataset(),
                        place.augmenter(),
                        place.classifier(),
                        sums.precision.folds,
                        sums.precision.mean(),
                        sums.recall.mean(),
                        sums.calibration()));
            }
        });
        return summaries;
    }

    /** Of one place. */
    private static final class Sums {
        private final CurveSums precision = new CurveSums();
        private final CurveSums recall = new CurveSums();
        private final double[] scores = new double[CurveSummary.BINS];
        private final long[] positives = new long[CurveSummary.BINS];
        private final long[] rows = new long[CurveSummary.BINS];
        private int repeat = -1;
        private int fold = -1;
        private int runs;
        private boolean whole = true;
        private boolean probabilities = true;

        void add(Coordinates at, Scores some) {
            double[] precisions = ScoreCurve.precision(some);
            double[] recalls = ScoreCurve.recall(some);
            if (precisions.length == 0 || recalls.length == 0) {
                whole = false;
                return;
            }
            if (at.repeat() != repeat || at.fold() != fold) {
                endFold();
                repeat = at.repeat();
                fold = at.fold();
            }
            precision.add(precisions);
            recall.add(recalls);
            probabilities &= some.probabilities();
            if (probabilities) {
                addToBins(some);
            }
        }

        private void addToBins(Scores some) {
            for (int row = 0; row < some.rows(); row++) {
                double score = some.score(row);
                int bin = Math.max(0, Math.min(CurveSummary.BINS - 1, (int) (score * CurveSummary.BINS)));
                scores[bin] += score;
                positives[bin] += some.positive(row) ? 1 : 0;
                rows[bin]++;
            }
        }

        void endFold() {
            precision.endFold();
            recall.endFold();
        }

        List<CalibrationBin> calibration() {
            List<CalibrationBin> bins = new ArrayList<>();
            for (int b = 0; probabilities && b < CurveSummary.BINS; b++) {
                bins.add(new CalibrationBin(scores[b] / rows[b], (double) positives[b] / rows[b], rows[b]));
            }
            return bins;
        }
    }

    /** Of one kind of curve: mean and squares over folds (Welford 1962), each the mean over its runs. */
    private static final class CurveSums {
        private final double[] fold = new double[ScoreCurve.POINTS];
        private final double[] means = new double[ScoreCurve.POINTS];
        private final double[] squares = new double[ScoreCurve.POINTS];
        private int runs;
        private int folds;

        void add(double[] curve) {
            Arrays.setAll(fold, i -> fold[i] + curve[i]);
            runs++;
        }

        void endFold() {
            if (runs == 0) {
                return;
            }
            folds++;
            for (int i = 0; i < fold.length; i++) {
                double value = fold[i] / runs;
                double off = value - means[i];
                means[i] += off / folds;
                squares[i] += off * (value - means[i]);
            }
            Arrays.fill(fold, 0);
            runs = 0;
        }

        MeanCurve mean() {
            double[] deviation = new double[squares.length];
            Arrays.setAll(deviation, i -> folds < 2 ? 0 : Math.sqrt(Math.max(0, squares[i]) / (folds - 1)));
            return new MeanCurve(means.clone(), deviation);
        }
    }
}
