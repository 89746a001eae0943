package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.random.RandomState;

/**
 * One family of comparisons of methods on data sets, by fixed rules. A method that is not applicable to more than half of the data
 * sets is left out. Ranks use the data sets to which all that remain are applicable; a pair uses those to which both are. Below
 * {@value #LEAST_DATASETS} data sets nothing is tested. Claims rest on Wilcoxon's test of each pair with Holm's adjustment over the
 * family, not on mean ranks, which depend on what other methods are in the pool (Benavoli, Corani and Mangili 2016, Journal of Machine
 * Learning Research 17(5)).
 */
public final class ComparisonFamily {
    /** Below so many data sets there is no test across them: Wilcoxon's could not reject at 0.05 whatever the differences. */
    public static final int LEAST_DATASETS = 5;

    /** Below so many a warning goes with every test. */
    public static final int FEW_DATASETS = 10;

    private final ComparisonSettings settings;
    private final List<String> leftOut;
    private final ScoreMatrix matrix;
    private final ScoreMatrix ranked;
    private final List<PairedComparison> comparisons;

    private ComparisonFamily(
            ComparisonSettings settings,
            List<String> leftOut,
            ScoreMatrix matrix,
            ScoreMatrix ranked,
            List<PairedComparison> comparisons) {
        this.settings = settings;
        this.leftOut = leftOut;
        this.matrix = matrix;
        this.ranked = ranked;
        this.comparisons = comparisons;
    }

    /**
     * Compares the methods of a matrix; with a control all others with it, else all pairs, the earlier less the later.
     *
     * @throws IllegalArgumentException if the control is not in the matrix, or fewer than two methods remain
     */
    public static ComparisonFamily of(ScoreMatrix given, ComparisonSettings settings) {
        ApplicableScores scores = ApplicableScores.of(given);
        if (scores.matrix().methods().size() < 2) {
            throw new IllegalArgumentException("fewer than two methods are applicable to half of the data sets");
        }
        ScoreMatrix matrix = scores.matrix();
        List<PairedComparison> comparisons = compared(pairs(matrix, settings), settings);
        return new ComparisonFamily(settings, scores.leftOut(), matrix, scores.ranked(), comparisons);
    }

    private static List<PairedScores> pairs(ScoreMatrix matrix, ComparisonSettings settings) {
        List<PairedScores> pairs = new ArrayList<>();
        int k = matrix.methods().size();
        if (settings.control().isPresent()) {
            int control = matrix.methods().indexOf(settings.control().get());
            if (control < 0) {
                throw new IllegalArgumentException(
                        "the control '" + settings.control().get() + "' is not among the methods compared");
            }
            for (int m = 0; m < k; m++) {
                if (m != control) {
                    pairs.add(new PairedScores(matrix, m, control));
                }
            }
            return pairs;
        }
        for (int x = 0; x < k; x++) {
            for (int y = x + 1; y < k; y++) {
                pairs.add(new PairedScores(matrix, x, y));
            }
        }
        return pairs;
    }

    private static List<PairedComparison> compared(List<PairedScores> pairs, ComparisonSettings settings) {
        BayesianSignedRank[] bayes = bayes(pairs, settings);
        double[] p = pairs.stream()
                .mapToDouble(pair -> isEnough(pair.datasets())
                        ? WilcoxonSignedRank.of(pair.preferences()).p()
                        : Double.NaN)
                .toArray();
        double[] holm = PAdjustment.holm(p);
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> comparison(pairs.get(i), settings, bayes[i], p[i], holm[i]))
                .toList();
    }

    private static boolean isEnough(int datasets) {
        return datasets >= LEAST_DATASETS;
    }

    /** For each pair the answer, null without enough data sets; pairs on equally many share their draws. */
    private static BayesianSignedRank[] bayes(List<PairedScores> pairs, ComparisonSettings settings) {
        Map<Integer, List<Integer>> byDatasets = IntStream.range(0, pairs.size())
                .boxed()
                .filter(i -> isEnough(pairs.get(i).datasets()))
                .collect(Collectors.groupingBy(i -> pairs.get(i).datasets(), TreeMap::new, Collectors.toList()));
        BayesianSignedRank[] all = new BayesianSignedRank[pairs.size()];
        for (List<Integer> some : byDatasets.values()) {
            List<BayesianSignedRank> answers = BayesianSignedRank.ofAll(
                    some.stream().map(i -> pairs.get(i).preferences()).toList(),
                    settings.rope(),
                    BayesianSignedRank.DRAWS,
                    new RandomState(settings.seed()));
            for (int i = 0; i < some.size(); i++) {
                all[some.get(i)] = answers.get(i);
            }
        }
        return all;
    }

    private static PairedComparison comparison(
            PairedScores pair, ComparisonSettings settings, BayesianSignedRank bayes, double p, double holm) {
        double[] differences = pair.differences();
        double[] preferences = pair.preferences();
        WinsTiesLosses record = WinsTiesLosses.of(preferences, settings.tieTolerance());
        boolean enough = isEnough(differences.length);
        return new PairedComparison(
                pair.nameOfX(),
                pair.nameOfY(),
                pair.datasets(),
                pair.failuresOfX(),
                pair.failuresOfY(),
                SampleSummary.of(differences),
                enough
                        ? BcaBootstrap.ofMean(differences, BcaBootstrap.RESAMPLES, new RandomState(settings.seed()))
                        : Interval.NONE,
                enough
                        ? BcaBootstrap.ofMedian(differences, BcaBootstrap.RESAMPLES, new RandomState(settings.seed()))
                        : Interval.NONE,
                record,
                WilcoxonSignedRank.of(preferences),
                EffectSize.cliffsDelta(pair.orientedX(), pair.orientedY()),
                EffectSize.cohenDz(differences),
                bayes,
                ProbabilityOfImprovement.of(runs(pair.orientedX()), runs(pair.orientedY())),
                p,
                holm);
    }

    private static List<double[]> runs(double[] scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new double[] {scores[i]})
                .toList();
    }

    public ComparisonSettings settings() {
        return settings;
    }

    /** The methods that are not applicable to more than half of the data sets. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The methods that are compared, on all data sets. */
    public ScoreMatrix matrix() {
        return matrix;
    }

    /** The methods that are compared, on the data sets to which all of them are applicable. */
    public ScoreMatrix ranked() {
        return ranked;
    }

    /** The pairs: each method less the control, or each less all later ones. */
    public List<PairedComparison> comparisons() {
        return comparisons;
    }

    /** Mean ranks and the tests on them; empty if no data set has all methods. */
    public Optional<Friedman> friedman() {
        return ranked.datasets().isEmpty() ? Optional.empty() : Optional.of(Friedman.of(ranked));
    }

    /** Whether there are data sets enough to test mean ranks. */
    public boolean ranksAreTested() {
        return isEnough(ranked.datasets().size());
    }

    /** What the diagram shows; empty with a control, for which not all pairs are tested, or below {@value #LEAST_DATASETS} data sets. */
    public Optional<CriticalDifference> criticalDifference() {
        if (settings.control().isPresent() || !ranksAreTested()) {
            return Optional.empty();
        }
        Friedman friedman = Friedman.of(ranked);
        List<String> order =
                friedman.bestFirst().stream().map(friedman.methods()::get).toList();
        Map<List<String>, PairedComparison> byNames = comparisons.stream()
                .collect(Collectors.toMap(pair -> List.of(pair.x(), pair.y()), Function.identity()));
        double[] ranks = friedman.averageRanks();
        return Optional.of(new CriticalDifference(
                order,
                friedman.bestFirst().stream().map(m -> ranks[m]).toList(),
                friedman.datasets(),
                settings.alpha(),
                friedman.nemenyiCd(settings.alpha()),
                JoinedRuns.of(
                        order,
                        (a, b) -> byNames.getOrDefault(List.of(a, b), byNames.get(List.of(b, a)))
                                .differs(settings.alpha()))));
    }
}
