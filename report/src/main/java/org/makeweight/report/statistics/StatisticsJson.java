package org.makeweight.report.statistics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.BayesianSignedRank;
import org.makeweight.evaluation.statistics.ComparisonSettings;
import org.makeweight.evaluation.statistics.CorrectedResampledT;
import org.makeweight.evaluation.statistics.CriticalDifference;
import org.makeweight.evaluation.statistics.DatasetComparison;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.SampleSummary;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank.Zeros;
import org.makeweight.evaluation.statistics.WinsTiesLosses;

/** Statistics of comparison as JSON, all digits kept; what is not defined, or was not tested, is null. */
public final class StatisticsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private final StatisticsReport report;

    private StatisticsJson(JsonGenerator out, StatisticsReport report) {
        this.out = out;
        this.report = report;
    }

    /** The text, ending in a line feed. */
    public static String of(StatisticsReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            new StatisticsJson(out, report).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        out.writeStartObject();
        settings();
        summaries();
        if (report.family().friedman().isPresent()) {
            new RankJson(this, report.family()).write(out);
        }
        diagram();
        comparisons();
        byDataset();
        new ProfileJson(this, report).write(out);
        texts("explanations", StatisticsTerms.EXPLANATIONS);
        out.writeEndObject();
    }

    private void settings() throws IOException {
        ComparisonSettings settings = report.settings();
        strings("methods", report.methods());
        strings("datasets", report.given().datasets());
        out.writeBooleanField("higher_is_better", report.higherIsBetter());
        number("alpha", settings.alpha());
        number("rope", settings.rope());
        number("tie_tolerance", settings.tieTolerance());
        out.writeStringField("control", settings.control().orElse(null));
        out.writeNumberField("seed", settings.seed());
        strings("methods_left_out", report.family().leftOut());
        strings("datasets_ranked", report.family().ranked().datasets());
        out.writeNumberField("n_datasets", report.given().datasets().size());
        out.writeNumberField(
                "n_datasets_ranked", report.family().ranked().datasets().size());
        String noTest = report.noTest();
        out.writeStringField("no_test", noTest.isEmpty() ? null : noTest);
        strings("warnings", report.warnings());
    }

    private void summaries() throws IOException {
        out.writeObjectFieldStart("summary");
        for (String method : report.given().methods()) {
            out.writeObjectFieldStart(method);
            out.writeNumberField("failed", report.failures(method));
            out.writeNumberField("not_applicable", report.notApplicable(method));
            int position = report.given().methods().indexOf(method);
            SampleSummary summary = SampleSummary.of(report.given().figures(position));
            number("n", summary.n());
            number("mean", summary.mean());
            number("sd_n_minus_1", summary.sd());
            number("se", summary.se());
            interval("t_ci95", summary.interval());
            number("median", summary.median());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void diagram() throws IOException {
        Optional<CriticalDifference> diagram = report.family().criticalDifference();
        if (diagram.isEmpty()) {
            out.writeNullField("critical_difference_diagram");
            return;
        }
        CriticalDifference content = diagram.get();
        out.writeObjectFieldStart("critical_difference_diagram");
        strings("methods", content.methods());
        numbers(
                "average_ranks",
                content.averageRanks().stream().mapToDouble(rank -> rank).toArray());
        out.writeNumberField("k", content.k());
        out.writeNumberField("n_datasets", content.datasets());
        number("alpha", content.alpha());
        number("nemenyi_cd", content.nemenyiCd());
        groups("joined_wilcoxon_holm", content.joined());
        out.writeEndObject();
    }

    private void comparisons() throws IOException {
        out.writeArrayFieldStart("comparisons");
        for (PairedComparison pair : report.family().comparisons()) {
            out.writeStartObject();
            out.writeStringField("x", pair.x());
            out.writeStringField("y", pair.y());
            out.writeNumberField("n_datasets", pair.datasets());
            out.writeNumberField("x_failed", pair.failuresOfX());
            out.writeNumberField("y_failed", pair.failuresOfY());
            differences(pair);
            record(pair.record());
            wilcoxon(pair.wilcoxon());
            number("p_wilcoxon", pair.p());
            out.writeStringField("p_wilcoxon_method", StatisticsTerms.wilcoxonMethod(pair));
            number("p_wilcoxon_holm", pair.pHolm());
            out.writeBooleanField("differs", pair.differs(report.settings().alpha()));
            number("cliffs_delta", pair.cliffsDelta());
            number("vargha_delaney_a12", (pair.cliffsDelta() + 1) / 2);
            number("cohen_dz_paired", pair.cohenDz());
            number("probability_of_improvement", pair.improvement());
            bayes(pair.bayes());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void differences(PairedComparison pair) throws IOException {
        number("mean_difference", pair.differences().mean());
        interval("mean_difference_ci95_bca", pair.meanInterval());
        interval("mean_difference_ci95_t", pair.differences().interval());
        number("sd_difference", pair.differences().sd());
        number("median_difference", pair.differences().median());
        interval("median_difference_ci95_bca", pair.medianInterval());
    }

    private void record(WinsTiesLosses record) throws IOException {
        out.writeNumberField("wins", record.wins());
        out.writeNumberField("ties", record.ties());
        out.writeNumberField("losses", record.losses());
        number("sign_test_p_two_sided_ties_dropped", record.signTestP());
    }

    private void wilcoxon(WilcoxonSignedRank test) throws IOException {
        out.writeNumberField("n_nonzero", test.nonzero());
        out.writeNumberField("zeros", test.zeros());
        number("w_plus", test.wPlus());
        number("w_minus", test.wMinus());
        number("statistic_min", Math.min(test.wPlus(), test.wMinus()));
        number("rank_biserial_matched_pairs", test.rankBiserial());
        number("demsar_r_plus_zeros_split", test.wPlusSplit());
        number("demsar_r_minus_zeros_split", test.wMinusSplit());
        out.writeBooleanField("has_ties_or_zeros", test.hasTiesOrZeros());
        number("exact_p_two_sided", test.exactP());
        number("normal_p_wilcox_nocc", test.normalP(Zeros.DROPPED, false));
        number("normal_p_wilcox_cc", test.normalP(Zeros.DROPPED, true));
        number("normal_p_pratt_nocc", test.normalP(Zeros.PRATT, false));
        number("normal_p_pratt_cc", test.normalP(Zeros.PRATT, true));
        number("normal_p_zsplit_nocc", test.normalP(Zeros.SPLIT, false));
        number("normal_p_zsplit_cc", test.normalP(Zeros.SPLIT, true));
    }

    private void bayes(BayesianSignedRank test) throws IOException {
        if (test == null) {
            for (String key : List.of("p_x_better", "p_rope", "p_y_better", "posterior_mean_left_rope_right")) {
                out.writeNullField(key);
            }
            return;
        }
        number("p_x_better", test.above());
        number("p_rope", test.within());
        number("p_y_better", test.below());
        numbers("posterior_mean_left_rope_right", test.meanAbove(), test.meanWithin(), test.meanBelow());
    }

    private void byDataset() throws IOException {
        out.writeArrayFieldStart("corrected_resampled_t");
        for (DatasetComparison comparison : report.byDataset()) {
            CorrectedResampledT test = comparison.test();
            out.writeStartObject();
            out.writeStringField("dataset", comparison.dataset());
            out.writeStringField("x", comparison.x());
            out.writeStringField("y", comparison.y());
            out.writeNumberField("folds", comparison.folds());
            out.writeNumberField("runs", comparison.repeats());
            out.writeNumberField("n", test.n());
            number("mean_diff", test.meanDifference());
            number("sd_diff", test.sdDifference());
            number("test_train_ratio", test.testTrainRatio());
            number("corrected_t", test.t());
            out.writeNumberField("df", test.df());
            number("corrected_p_two_sided", test.p());
            interval("corrected_ci95", test.interval());
            number("naive_t", test.naiveT());
            number("naive_p_two_sided", test.naiveP());
            boolean higher = report.higherIsBetter();
            number("bayes_p_y_better", higher ? test.below() : test.above());
            number("bayes_p_rope", test.within());
            number("bayes_p_x_better", higher ? test.above() : test.below());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void number(String key, double value) throws IOException {
        out.writeFieldName(key);
        number(value);
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(Decimal.toString(value));
        } else {
            out.writeNull();
        }
    }

    void numbers(String key, double... values) throws IOException {
        out.writeArrayFieldStart(key);
        for (double value : values) {
            number(value);
        }
        out.writeEndArray();
    }

    private void interval(String key, Interval interval) throws IOException {
        if (Double.isNaN(interval.low())) {
            out.writeNullField(key);
        } else {
            numbers(key, interval.low(), interval.high());
        }
    }

    void strings(String key, List<String> values) throws IOException {
        out.writeArrayFieldStart(key);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    void groups(String key, List<List<String>> groups) throws IOException {
        out.writeArrayFieldStart(key);
        for (List<String> group : groups) {
            out.writeStartArray();
            for (String name : group) {
                out.writeString(name);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void texts(String key, Map<String, String> texts) throws IOException {
        out.writeObjectFieldStart(key);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeStringField(text.getKey(), text.getValue());
        }
        out.writeEndObject();
    }
}
