package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.number.Sample;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.statistics.ApplicableScores;
import org.makeweight.evaluation.statistics.BayesianSignedRank;
import org.makeweight.evaluation.statistics.BcaBootstrap;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.evaluation.statistics.PairedScores;
import org.makeweight.evaluation.statistics.ScoreMatrix;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;
import org.makeweight.evaluation.statistics.WinsTiesLosses;

/**
 * Compares methods with a control across data sets. Pairs on equally many data sets share the draws of the bootstrap and of the
 * Bayesian test, so that each result is what it would be alone.
 */
final class Effects {
    /** For the metrics that were not named before the run: probabilities are then within 0.02. */
    static final int EXPLORATORY_DRAWS = 10_000;

    private final List<PairedScores> pairs;
    private final long seed;
    private final int draws;

    private Effects(List<PairedScores> pairs, long seed, int draws) {
        this.pairs = pairs;
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * Compares methods with a control.
     *
     * @param methods positions in the matrix
     * @param control position in the matrix
     * @param draws of the Bayesian test
     */
    static List<Effect> of(ScoreMatrix matrix, List<Integer> methods, int control, long seed, int draws) {
        List<String> leftOut = ApplicableScores.of(matrix).leftOut();
        List<PairedScores> pairs =
                methods.stream().map(m -> new PairedScores(matrix, m, control)).toList();
        boolean[] tested = new boolean[pairs.size()];
        for (int i = 0; i < tested.length; i++) {
            tested[i] = pairs.get(i).datasets() >= ComparisonFamily.LEAST_DATASETS
                    && !leftOut.contains(pairs.get(i).nameOfX());
        }
        return new Effects(pairs, seed, draws).effects(tested);
    }

    private List<Effect> effects(boolean[] tested) {
        double[] p = new double[tested.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = tested[i] ? WilcoxonSignedRank.of(pairs.get(i).preferences()).p() : Double.NaN;
        }
        double[] holm = PAdjustment.holm(p);
        List<Integer> some =
                IntStream.range(0, p.length).filter(i -> tested[i]).boxed().toList();
        List<Interval> intervals = new ArrayList<>(Collections.nCopies(p.length, Interval.NONE));
        grouped(some, i -> pairs.get(i).differences().length).values().forEach(equal -> {
            List<double[]> samples =
                    equal.stream().map(i -> pairs.get(i).differences()).toList();
            List<Interval> own = BcaBootstrap.ofMeans(samples, BcaBootstrap.RESAMPLES, new RandomState(seed));
            IntStream.range(0, own.size()).forEach(j -> intervals.set(equal.get(j), own.get(j)));
        });
        List<BayesianSignedRank> bayes = new ArrayList<>(Collections.nCopies(p.length, null));
        grouped(some, i -> pairs.get(i).datasets()).values().forEach(equal -> {
            List<double[]> samples =
                    equal.stream().map(i -> pairs.get(i).preferences()).toList();
            List<BayesianSignedRank> own =
                    BayesianSignedRank.ofAll(samples, Evidence.ROPE, draws, new RandomState(seed));
            IntStream.range(0, own.size()).forEach(j -> bayes.set(equal.get(j), own.get(j)));
        });
        return IntStream.range(0, p.length)
                .mapToObj(i -> effect(pairs.get(i), intervals.get(i), bayes.get(i), p[i], holm[i]))
                .toList();
    }

    private static Map<Integer, List<Integer>> grouped(List<Integer> some, ToIntFunction<Integer> size) {
        return some.stream().collect(Collectors.groupingBy(size::applyAsInt, TreeMap::new, Collectors.toList()));
    }

    private static Effect effect(
            PairedScores pair, Interval interval, BayesianSignedRank bayes, double p, double holm) {
        double[] differences = pair.differences();
        double[] preferences = pair.preferences();
        return new Effect(
                pair.nameOfX(),
                pair.nameOfY(),
                pair.datasets(),
                pair.datasets() - differences.length,
                Sample.mean(differences),
                interval,
                WinsTiesLosses.of(preferences, 0),
                p,
                holm,
                preferences.length == 0
                        ? Double.NaN
                        : WilcoxonSignedRank.of(preferences).rankBiserial(),
                bayes == null ? Double.NaN : bayes.below(),
                bayes == null ? Double.NaN : bayes.within(),
                bayes == null ? Double.NaN : bayes.above());
    }
}
