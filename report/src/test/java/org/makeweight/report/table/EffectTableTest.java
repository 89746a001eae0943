package org.makeweight.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Method;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.PlainResults;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.model.ReportModel;

/**
 * The effects of six data sets whose figures are tenths, recomputed by hand. Of ten minority rows doing nothing finds three on each
 * set. SMOTE finds 1, -2, 3, 4, 5 and 6 more; random over-sampling 1, 2, 3, 4, 5 and 6. The Brier score is 1 less the recall, the
 * calibration slope twice the recall.
 */
class EffectTableTest {
    private static final int FOLDS = 2;
    private static final int NOTHING = 3;
    private static final List<Metric> METRICS = List.of(Metric.RECALL, Metric.BRIER, Metric.CALIBRATION_SLOPE);
    private static final Map<String, int[]> MORE = Map.of(
            "none", new int[] {0, 0, 0, 0, 0, 0},
            "smote", new int[] {1, -2, 3, 4, 5, 6},
            "random-oversampling", new int[] {1, 2, 3, 4, 5, 6});

    private static Candidates<Augmenter> augmenter(String id) {
        Augmenter never = (training, amount, random, execution) -> {
            throw new IllegalStateException("nothing is run here");
        };
        return Candidates.of(
                Method.named(id, id).deterministic().makes(parameters -> never).withDefaults());
    }

    private static Experiment experiment(Families families) {
        Learner never = (training, weights, seed) -> {
            throw new IllegalStateException("nothing is trained here");
        };
        Method<Learner> svm = Method.named("svm", "SVM").makes(parameters -> never);
        return new Experiment(
                "By hand",
                1,
                Kind.AUGMENTATION,
                List.of(new DatasetEntry.Named("sets")),
                new Contenders(
                        List.of(augmenter("none"), augmenter("smote"), augmenter("random-oversampling")),
                        List.of(Candidates.of(svm.withDefaults())),
                        false),
                new Protocol(
                        Validation.Scheme.stratified(FOLDS, 1),
                        Optional.empty(),
                        Preprocessing.DEFAULT,
                        1,
                        1,
                        List.of(Threshold.HALF),
                        false,
                        3600),
                new Reporting(Metric.RECALL, METRICS, false, false, families));
    }

    /** Five of the ten minority rows are tested in each fold; a recall of tenths is made of both. */
    private static Measurement trial(String augmenter, int dataset, int fold) {
        int found = NOTHING + MORE.get(augmenter)[dataset];
        int own = fold == 0 ? Math.min(5, found) : Math.max(0, found - 5);
        Confusion confusion = new Confusion(own, 0, 5 - own, 45);
        double recall = found / 10.0;
        Scored scored = new Scored(new double[0], true, confusion, List.of(), Costs.NONE);
        return new Measurement(
                new Coordinates("set-" + dataset, 0, fold, augmenter, 0, "svm"),
                new Outcome.Completed<>(scored),
                Threshold.HALF,
                0.5,
                Optional.empty(),
                confusion,
                List.of(own / 5.0, 1 - recall, 2 * recall));
    }

    /** The rows of the table by metric and augmenter, each a map from column to text. */
    private static Map<String, Map<String, String>> table(Families families) {
        List<StoredDataset> datasets = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (int d = 0; d < 6; d++) {
            ClassColumn target = new ClassColumn("class", List.of("no", "yes"), 1);
            // the last two are of one family
            DatasetFacts facts = new DatasetFacts("Set", "", "", "family-" + Math.min(d, 4), "", "", "", List.of());
            DatasetSummary summary = new DatasetSummary("ab".repeat(32), 100, 2, 0, 0, target, 10, 90);
            datasets.add(new StoredDataset("set-" + d, facts, summary, new int[0]));
            for (int fold = 0; fold < FOLDS; fold++) {
                for (String augmenter : List.of("none", "smote", "random-oversampling")) {
                    measurements.add(trial(augmenter, d, fold));
                }
            }
        }
        Results results = PlainResults.of(experiment(families), datasets, measurements.size(), measurements);
        CsvTable sheet = EffectTable.of(new Evidence(new ReportModel(results)))
                .orElseThrow()
                .sheet();
        return sheet.rows().stream()
                .map(row -> {
                    Map<String, String> line = new HashMap<>();
                    for (int c = 0; c < row.size(); c++) {
                        line.put(sheet.header().get(c), row.get(c));
                    }
                    return line;
                })
                .collect(Collectors.toMap(line -> line.get("metric") + " " + line.get("augmenter"), line -> line));
    }

    private static void assertNumber(Map<String, String> line, String column, double expected) {
        assertThat(Double.parseDouble(line.get(column))).as(column).isCloseTo(expected, within(1e-12));
    }

    private static void assertRecord(Map<String, String> line, int wins, int ties, int losses) {
        assertThat(List.of(line.get("wins"), line.get("ties"), line.get("losses")))
                .containsExactly(Integer.toString(wins), Integer.toString(ties), Integer.toString(losses));
    }

    @Test
    void differencesOfTenthsAreAsByHand() {
        Map<String, String> smote = table(Families.EACH).get("recall smote");
        assertThat(smote).containsEntry("control", "none").containsEntry("datasets", "6");
        assertNumber(smote, "mean_difference", (1 - 2 + 3 + 4 + 5 + 6) / 60.0);
        assertRecord(smote, 5, 0, 1);
        // ranks 1 to 6, of which 2 is lost: W- = 2, and of 64 assignments of signs 3 have a sum of 2 or less
        assertNumber(smote, "p_wilcoxon", 2 * 3 / 64.0);
        assertNumber(smote, "rank_biserial", (19 - 2) / 21.0);
    }

    @Test
    void theSmallestOfTwoPValuesIsDoubledByHolm() {
        Map<String, Map<String, String>> table = table(Families.EACH);
        Map<String, String> random = table.get("recall random-oversampling");
        assertNumber(random, "p_wilcoxon", 2 / 64.0);
        assertNumber(random, "p_holm", 2 * 2 / 64.0);
        assertNumber(random, "rank_biserial", 1);
        assertNumber(table.get("recall smote"), "p_holm", 2 * 3 / 64.0);
    }

    @Test
    void lowerIsAWinWhereLowerIsBetter() {
        Map<String, String> smote = table(Families.EACH).get("brier smote");
        assertNumber(smote, "mean_difference", -17 / 60.0);
        assertRecord(smote, 5, 0, 1);
        assertNumber(smote, "rank_biserial", 17 / 21.0);
    }

    @Test
    void whatShallBeNearOneIsComparedByItsDistanceFromThere() {
        Map<String, String> smote = table(Families.EACH).get("calibration_slope smote");
        // slopes of .8, .2, 1.2, 1.4, 1.6 and 1.8 against .6: distances .2, .8, .2, .4, .6 and .8 against .4
        assertNumber(smote, "mean_difference", (0.2 + 0.8 + 0.2 + 0.4 + 0.6 + 0.8) / 6 - 0.4);
        assertRecord(smote, 2, 1, 3);
    }

    @Test
    void aFamilyThatCountsOnceHasTheMeanOfItsSets() {
        Map<String, String> smote = table(Families.ONCE).get("recall smote");
        assertThat(smote).containsEntry("datasets", "5");
        assertNumber(smote, "mean_difference", (1 - 2 + 3 + 4 + 5.5) / 50.0);
        // ranks 1 to 5, of which 2 is lost: 3 of 32 assignments
        assertNumber(smote, "p_wilcoxon", 2 * 3 / 32.0);
        assertNumber(smote, "rank_biserial", (13 - 2) / 15.0);
    }
}
