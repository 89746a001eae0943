package org.makeweight.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeweight.core.random.RandomState;
import org.makeweight.testing.Shared;

/** Every worked figure of other programs that concerns comparisons, at the tolerance it states. */
class GoldenStatisticsTest {
    /** One case of the file. */
    private record Case(JsonNode input, JsonNode expected, double tolerance) {
        double[] input(String key) {
            return numbers(input.get(key));
        }

        double[] differences() {
            double[] x = input("x");
            double[] y = input("y");
            return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
        }

        void check(String key, double actual) {
            same(key, actual, expected.get(key).doubleValue());
        }

        void check(String key, DoubleStream actual) {
            check(key, expected.get(key), actual.toArray());
        }

        void check(String key, JsonNode wanted, double... actual) {
            double[] all = numbers(wanted);
            assertThat(actual).as(key).hasSameSizeAs(all);
            for (int i = 0; i < all.length; i++) {
                same(key + " " + i, actual[i], all[i]);
            }
        }

        /** Absolute; small probabilities relative, as the file asks. */
        private void same(String key, double actual, double wanted) {
            double allowed = wanted != 0 && Math.abs(wanted) < 1e-6 ? 1e-4 * Math.abs(wanted) : tolerance;
            assertThat(actual).as(key).isCloseTo(wanted, within(Math.max(allowed, 1e-15)));
        }
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> figuresOfOtherProgramsAreFound() {
        return StreamSupport.stream(
                        Shared.json("golden/statistics.json").get("cases").spliterator(), false)
                .filter(node -> isOurs(node.get("kind").textValue()))
                .map(node -> DynamicTest.dynamicTest(
                        node.get("id").textValue(),
                        () -> check(
                                node.get("kind").textValue(),
                                new Case(
                                        node.get("input"),
                                        node.get("expected"),
                                        node.get("tolerance_abs").doubleValue()))));
    }

    private static boolean isOurs(String kind) {
        return List.of(
                        "summary",
                        "corrected_resampled_t",
                        "wilcoxon_signed_rank",
                        "win_tie_loss",
                        "effect_sizes",
                        "p_adjustment",
                        "friedman_family",
                        "bayesian_signed_rank",
                        "critical_values")
                .contains(kind);
    }

    private static void check(String kind, Case golden) {
        switch (kind) {
            case "summary" -> summary(golden);
            case "corrected_resampled_t" -> correctedT(golden);
            case "wilcoxon_signed_rank" -> wilcoxon(golden);
            case "win_tie_loss" -> winTieLoss(golden);
            case "effect_sizes" -> effectSizes(golden);
            case "p_adjustment" -> adjustment(golden);
            case "friedman_family" -> friedman(golden);
            case "bayesian_signed_rank" -> bayes(golden);
            default -> criticalValues(golden);
        }
    }

    private static void summary(Case golden) {
        SampleSummary summary = SampleSummary.of(golden.input("values"));
        golden.check("mean", summary.mean());
        golden.check("sd_n_minus_1", summary.sd());
        golden.check("se", summary.se());
        golden.check("median", summary.median());
        golden.check(
                "t_ci95",
                DoubleStream.of(summary.interval().low(), summary.interval().high()));
    }

    private static void correctedT(Case golden) {
        CorrectedResampledT test = CorrectedResampledT.of(
                golden.differences(),
                golden.input().get("folds").intValue(),
                golden.input().get("rope").doubleValue());
        golden.check("n", test.n());
        golden.check("mean_diff", test.meanDifference());
        golden.check("sd_diff", test.sdDifference());
        golden.check("test_train_ratio", test.testTrainRatio());
        golden.check("corrected_t", test.t());
        golden.check("df", test.df());
        golden.check("corrected_p_two_sided", test.p());
        golden.check(
                "corrected_ci95",
                DoubleStream.of(test.interval().low(), test.interval().high()));
        golden.check("naive_t", test.naiveT());
        golden.check("naive_p_two_sided", test.naiveP());
        golden.check("bayes_p_x_better", test.above());
        golden.check("bayes_p_rope", test.within());
        golden.check("bayes_p_y_better", test.below());
    }

    private static void wilcoxon(Case golden) {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(golden.differences());
        golden.check("n_nonzero", test.nonzero());
        golden.check("zeros", test.zeros());
        golden.check("w_plus", test.wPlus());
        golden.check("w_minus", test.wMinus());
        golden.check("rank_biserial_matched_pairs", test.rankBiserial());
        golden.check("demsar_r_plus_zeros_split", test.wPlusSplit());
        golden.check("demsar_r_minus_zeros_split", test.wMinusSplit());
        assertThat(test.hasTiesOrZeros())
                .isEqualTo(golden.expected().get("has_ties_or_zeros").booleanValue());
        if (!test.hasTiesOrZeros()) {
            golden.check("exact_p_two_sided", test.exactP());
            golden.check("statistic_min", Math.min(test.wPlus(), test.wMinus()));
        }
        golden.check("normal_p_wilcox_nocc", test.normalP(WilcoxonSignedRank.Zeros.DROPPED, false));
        golden.check("normal_p_wilcox_cc", test.normalP(WilcoxonSignedRank.Zeros.DROPPED, true));
        golden.check("normal_p_pratt_nocc", test.normalP(WilcoxonSignedRank.Zeros.PRATT, false));
        golden.check("normal_p_pratt_cc", test.normalP(WilcoxonSignedRank.Zeros.PRATT, true));
        golden.check("normal_p_zsplit_nocc", test.normalP(WilcoxonSignedRank.Zeros.SPLIT, false));
        golden.check("normal_p_zsplit_cc", test.normalP(WilcoxonSignedRank.Zeros.SPLIT, true));
    }

    private static void winTieLoss(Case golden) {
        WinsTiesLosses record = WinsTiesLosses.of(
                golden.differences(), golden.input().get("tie_tolerance").doubleValue());
        golden.check("wins", record.wins());
        golden.check("ties", record.ties());
        golden.check("losses", record.losses());
        golden.check("sign_test_p_two_sided_ties_dropped", record.signTestP());
    }

    private static void effectSizes(Case golden) {
        golden.check("cliffs_delta", EffectSize.cliffsDelta(golden.input("x"), golden.input("y")));
        golden.check("vargha_delaney_a12", EffectSize.varghaDelaneyA12(golden.input("x"), golden.input("y")));
        golden.check("cohen_dz_paired", EffectSize.cohenDz(golden.differences()));
    }

    private static void adjustment(Case golden) {
        double[] p = golden.input("p");
        golden.check("bonferroni", DoubleStream.of(PAdjustment.bonferroni(p)));
        golden.check("holm", DoubleStream.of(PAdjustment.holm(p)));
        golden.check("hochberg", DoubleStream.of(PAdjustment.hochberg(p)));
        golden.check("bh_fdr", DoubleStream.of(PAdjustment.benjaminiHochberg(p)));
    }

    private static void bayes(Case golden) {
        BayesianSignedRank test = BayesianSignedRank.of(
                golden.differences(),
                golden.input().get("rope").doubleValue(),
                BayesianSignedRank.DRAWS,
                new RandomState(0));
        golden.check("p_x_better", test.above());
        golden.check("p_rope", test.within());
        golden.check("p_y_better", test.below());
        golden.check(
                "posterior_mean_left_rope_right",
                DoubleStream.of(test.meanAbove(), test.meanWithin(), test.meanBelow()));
    }

    private static void criticalValues(Case golden) {
        int[] methods = IntStream.of(
                        StreamSupport.stream(golden.input().get("k").spliterator(), false)
                                .mapToInt(JsonNode::intValue)
                                .toArray())
                .toArray();
        golden.check("q_0.05", IntStream.of(methods).mapToDouble(k -> Friedman.nemenyiQ(0.05, k)));
        golden.check("q_0.10", IntStream.of(methods).mapToDouble(k -> Friedman.nemenyiQ(0.10, k)));
    }

    private static ScoreMatrix matrix(JsonNode input) {
        List<String> methods = texts(input.get("methods"));
        double[][] figures = StreamSupport.stream(input.get("scores").spliterator(), false)
                .map(GoldenStatisticsTest::numbers)
                .toArray(double[][]::new);
        List<String> datasets = new ArrayList<>();
        for (int d = 0; d < figures.length; d++) {
            datasets.add("set " + d);
        }
        return ScoreMatrix.of(datasets, methods, figures, Direction.HIGHER_IS_BETTER);
    }

    private static void friedman(Case golden) {
        ScoreMatrix matrix = matrix(golden.input());
        Friedman test = Friedman.of(matrix);
        List<String> methods = matrix.methods();
        for (int m = 0; m < methods.size(); m++) {
            golden.same(
                    methods.get(m),
                    test.averageRanks()[m],
                    golden.expected().get("average_ranks").get(methods.get(m)).doubleValue());
        }
        golden.check("friedman_chi2_no_tie_correction", test.chiSquared());
        golden.check("friedman_p_no_tie_correction", test.p());
        golden.check("friedman_chi2_tie_corrected", test.chiSquaredTieCorrected());
        golden.check("friedman_p_tie_corrected", test.pTieCorrected());
        golden.check("iman_davenport_f", test.imanDavenportF());
        golden.check("iman_davenport_df", IntStream.of(test.imanDavenportDf()).asDoubleStream());
        golden.check("iman_davenport_p", test.imanDavenportP());
        golden.check("iman_davenport_f_from_tie_corrected", test.imanDavenportFTieCorrected());
        golden.check("rank_standard_error", test.rankStandardError());
        JsonNode cd = golden.expected().get("nemenyi_cd");
        golden.same("cd", test.nemenyiCd(0.05), cd.get("0.05").doubleValue());
        golden.same("cd", test.nemenyiCd(0.1), cd.get("0.1").doubleValue());
        List<String> order = test.bestFirst().stream().map(methods::get).toList();
        assertThat(order).isEqualTo(texts(golden.expected().get("order_best_first")));
        List<List<String>> cliques = JoinedRuns.of(test.bestFirst(), (a, b) -> test.nemenyiP(a, b) <= 0.05).stream()
                .map(run -> run.stream().map(methods::get).toList())
                .toList();
        assertThat(cliques)
                .isEqualTo(StreamSupport.stream(
                                golden.expected().get("cliques_alpha_0_05").spliterator(), false)
                        .map(GoldenStatisticsTest::texts)
                        .toList());
        pairs(golden, matrix, test);
        versusFirst(golden, test);
    }

    private static void pairs(Case golden, ScoreMatrix matrix, Friedman test) {
        int k = matrix.methods().size();
        List<int[]> pairs = IntStream.range(0, k)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, k).mapToObj(j -> new int[] {i, j}))
                .toList();
        double[] p =
                pairs.stream().mapToDouble(pair -> test.rawP(pair[0], pair[1])).toArray();
        golden.check("z", pairs.stream().mapToDouble(pair -> test.z(pair[0], pair[1])));
        golden.check("raw_p", DoubleStream.of(p));
        golden.check(
                "nemenyi_p_studentized_range", pairs.stream().mapToDouble(pair -> test.nemenyiP(pair[0], pair[1])));
        golden.check("adjusted_bonferroni", DoubleStream.of(PAdjustment.bonferroni(p)));
        golden.check("adjusted_holm", DoubleStream.of(PAdjustment.holm(p)));
        golden.check("adjusted_hochberg", DoubleStream.of(PAdjustment.hochberg(p)));
        golden.check("adjusted_shaffer_static", DoubleStream.of(PAdjustment.shaffer(p, k)));
        golden.check("adjusted_bh_fdr", DoubleStream.of(PAdjustment.benjaminiHochberg(p)));
        golden.check(
                "shaffer_t_sequence",
                IntStream.of(PAdjustment.shafferSequence(k)).asDoubleStream());
        double[] wilcoxon = pairs.stream()
                .mapToDouble(pair -> WilcoxonSignedRank.of(new PairedScores(matrix, pair[0], pair[1]).preferences())
                        .normalP(WilcoxonSignedRank.Zeros.PRATT, false))
                .toArray();
        golden.check("wilcoxon_pratt_normal_nocc_raw_p", DoubleStream.of(wilcoxon));
        golden.check("wilcoxon_holm", DoubleStream.of(PAdjustment.holm(wilcoxon)));
    }

    private static void versusFirst(Case golden, Friedman test) {
        JsonNode wanted = golden.expected().get("versus_first");
        int k = test.methods().size();
        double[] p = IntStream.range(1, k).mapToDouble(m -> test.rawP(0, m)).toArray();
        golden.check(
                "z",
                wanted.get("z"),
                IntStream.range(1, k).mapToDouble(m -> test.z(0, m)).toArray());
        golden.check("raw_p", wanted.get("raw_p"), p);
        golden.check("bonferroni_dunn", wanted.get("bonferroni_dunn"), PAdjustment.bonferroni(p));
        golden.check("holm", wanted.get("holm"), PAdjustment.holm(p));
        golden.check("hochberg", wanted.get("hochberg"), PAdjustment.hochberg(p));
    }
}
