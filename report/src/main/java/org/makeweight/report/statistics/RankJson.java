package org.makeweight.report.statistics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.JoinedRuns;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.evaluation.statistics.PairedScores;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;

/** The part of the JSON that rests on ranks of all methods: Friedman's test, and what is done with mean ranks. */
final class RankJson {
    private static final double USUAL_ALPHA = 0.05;
    private static final double SECOND_ALPHA = 0.1;

    private final StatisticsJson json;
    private final ComparisonFamily family;
    private final Friedman friedman;
    private final boolean tested;
    private final int k;

    RankJson(StatisticsJson json, ComparisonFamily family) {
        this.json = json;
        this.family = family;
        this.friedman = family.friedman().orElseThrow();
        this.tested = family.ranksAreTested();
        this.k = friedman.methods().size();
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("average_ranks");
        for (int m = 0; m < k; m++) {
            json.number(friedman.methods().get(m), friedman.averageRanks()[m]);
        }
        out.writeEndObject();
        json.strings("order_best_first", names(friedman.bestFirst()));
        json.number("rank_standard_error", friedman.rankStandardError());
        if (!tested) {
            return;
        }
        json.number("friedman_chi2_no_tie_correction", friedman.chiSquared());
        json.number("friedman_p_no_tie_correction", friedman.p());
        json.number("friedman_chi2_tie_corrected", friedman.chiSquaredTieCorrected());
        json.number("friedman_p_tie_corrected", friedman.pTieCorrected());
        json.number("iman_davenport_f", friedman.imanDavenportF());
        json.numbers(
                "iman_davenport_df",
                IntStream.of(friedman.imanDavenportDf()).asDoubleStream().toArray());
        json.number("iman_davenport_p", friedman.imanDavenportP());
        json.number("iman_davenport_f_from_tie_corrected", friedman.imanDavenportFTieCorrected());
        nemenyi(out);
        pairs();
        versus(out, "versus_first", 0);
        if (family.settings().control().isPresent()) {
            versus(
                    out,
                    "versus_control",
                    friedman.methods().indexOf(family.settings().control().get()));
        }
    }

    private List<String> names(List<Integer> positions) {
        return positions.stream().map(friedman.methods()::get).toList();
    }

    /** The usual levels, and the one asked for. */
    private SortedSet<Double> levels() {
        return new TreeSet<>(
                List.of(USUAL_ALPHA, SECOND_ALPHA, family.settings().alpha()));
    }

    private void nemenyi(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("nemenyi_cd");
        for (double alpha : levels()) {
            json.number(Decimal.toString(alpha), friedman.nemenyiCd(alpha));
        }
        out.writeEndObject();
        out.writeObjectFieldStart("nemenyi_q_over_sqrt2");
        for (double alpha : levels()) {
            json.number(Decimal.toString(alpha), Friedman.nemenyiQ(alpha, k));
        }
        out.writeEndObject();
        for (double alpha : levels()) {
            json.groups(
                    "cliques_alpha_" + Decimal.toString(alpha).replace('.', '_'),
                    JoinedRuns.of(friedman.bestFirst(), (a, b) -> friedman.nemenyiP(a, b) <= alpha).stream()
                            .map(this::names)
                            .toList());
        }
    }

    private void pairs() throws IOException {
        List<int[]> pairs = new ArrayList<>();
        for (int x = 0; x < k; x++) {
            for (int y = x + 1; y < k; y++) {
                pairs.add(new int[] {x, y});
            }
        }
        json.groups(
                "pairs",
                pairs.stream().map(pair -> names(List.of(pair[0], pair[1]))).toList());
        double[] p = each(pairs, friedman::rawP);
        json.numbers("z", each(pairs, friedman::z));
        json.numbers("raw_p", p);
        json.numbers("nemenyi_p_studentized_range", each(pairs, friedman::nemenyiP));
        json.numbers("adjusted_bonferroni", PAdjustment.bonferroni(p));
        json.numbers("adjusted_holm", PAdjustment.holm(p));
        json.numbers("adjusted_hochberg", PAdjustment.hochberg(p));
        json.numbers("adjusted_shaffer_static", PAdjustment.shaffer(p, k));
        json.numbers("adjusted_bh_fdr", PAdjustment.benjaminiHochberg(p));
        json.numbers(
                "shaffer_t_sequence",
                IntStream.of(PAdjustment.shafferSequence(k)).asDoubleStream().toArray());
        double[] wilcoxon = each(
                pairs,
                (x, y) -> WilcoxonSignedRank.of(new PairedScores(family.matrix(), x, y).preferences())
                        .normalP(WilcoxonSignedRank.Zeros.PRATT, false));
        json.numbers("wilcoxon_pratt_normal_nocc_raw_p", wilcoxon);
        json.numbers("wilcoxon_holm", PAdjustment.holm(wilcoxon));
    }

    private static double[] each(List<int[]> pairs, ToDoubleBiFunction<Integer, Integer> figure) {
        return pairs.stream()
                .mapToDouble(pair -> figure.applyAsDouble(pair[0], pair[1]))
                .toArray();
    }

    private void versus(JsonGenerator out, String key, int control) throws IOException {
        List<Integer> others =
                IntStream.range(0, k).filter(m -> m != control).boxed().toList();
        double[] p = others.stream().mapToDouble(m -> friedman.rawP(control, m)).toArray();
        out.writeObjectFieldStart(key);
        json.strings("names", names(others));
        json.numbers(
                "z", others.stream().mapToDouble(m -> friedman.z(control, m)).toArray());
        json.numbers("raw_p", p);
        json.numbers("bonferroni_dunn", PAdjustment.bonferroni(p));
        json.numbers("holm", PAdjustment.holm(p));
        json.numbers("hochberg", PAdjustment.hochberg(p));
        out.writeEndObject();
    }
}
