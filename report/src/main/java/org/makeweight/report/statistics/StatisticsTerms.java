package org.makeweight.report.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;

/** What the figures are called and what they mean. */
final class StatisticsTerms {
    /** By key of the JSON, in its order. */
    static final Map<String, String> EXPLANATIONS = explanations();

    private StatisticsTerms() {}

    private static Map<String, String> explanations() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "average_ranks",
                "1 is best, ties share the mean rank, a failure ranks last; over the data sets of datasets_ranked");
        texts.put(
                "friedman_chi2_no_tie_correction",
                "as Demsar (2006) and scmamp compute it; iman_davenport_f rests on it");
        texts.put("friedman_chi2_tie_corrected", "as SciPy and R compute it");
        texts.put(
                "nemenyi_cd",
                "by level: studentized range at infinite degrees of freedom over sqrt(2), times rank_standard_error");
        texts.put(
                "cliques_alpha_*",
                "runs of methods in which no pair differs by Nemenyi's test on mean ranks, by level");
        texts.put(
                "pairs",
                "z, raw_p, adjusted_* and nemenyi_p_studentized_range compare mean ranks in this order; they depend on the"
                        + " other methods in the pool: claims should rest on comparisons");
        texts.put(
                "wilcoxon_pratt_normal_nocc_raw_p",
                "for pairs: always the normal approximation, also where an exact p exists");
        texts.put("wilcoxon_holm", "Holm over wilcoxon_pratt_normal_nocc_raw_p");
        texts.put(
                "critical_difference_diagram",
                "joined_wilcoxon_holm: runs of methods in which no pair differs by p_wilcoxon_holm at alpha");
        texts.put(
                "comparisons",
                "differences are x - y in the units of the scores; wins, w_plus, rank_biserial_matched_pairs, cliffs_delta and"
                        + " p_x_better are in favour of x where x is better, also where lower scores are");
        texts.put(
                "mean_difference_ci95_bca",
                "bias-corrected and accelerated bootstrap over data sets, 10000 samples of the seed; _t is Student's");
        texts.put(
                "p_wilcoxon",
                "exact_p_two_sided up to 25 differences without ties and zeros, else normal_p_pratt_nocc; p_wilcoxon_method says"
                        + " which; null below 5 data sets");
        texts.put("p_wilcoxon_holm", "Holm over p_wilcoxon of all comparisons: what claims rest on");
        texts.put(
                "p_rope",
                "Bayesian signed-rank test, 50000 draws of the seed: probability that the difference is within +-rope;"
                        + " posterior_mean_left_rope_right is in the order x better, rope, y better");
        texts.put(
                "corrected_resampled_t",
                "for each data set with repeat and fold: Nadeau and Bengio's test and its Bayesian twin; naive_* for contrast only");
        texts.put(
                "performance_profiles",
                "share of runs with a better score than each threshold, averaged over data sets; folds are runs where given");
        return texts;
    }

    /** How the p-value of a comparison was found; null if it was not tested. */
    static String wilcoxonMethod(PairedComparison pair) {
        if (!pair.isTested()) {
            return null;
        }
        WilcoxonSignedRank test = pair.wilcoxon();
        return test.isExact() ? "exact" : "normal approximation, Pratt's zeros, corrected for ties, not for continuity";
    }
}
