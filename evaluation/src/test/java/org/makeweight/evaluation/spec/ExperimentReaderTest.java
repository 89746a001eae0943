package org.makeweight.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Scale;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

class ExperimentReaderTest {
    private static final Path FILE = Path.of("folder", "spec.yaml");

    private static Experiment parse(String text) {
        return ExperimentReader.parse(FILE, text, Methods.augmenters(), Learners.all());
    }

    @Test
    void aSilentFileGetsTheDocumentedDefaults() {
        Experiment experiment = parse("makeweight: 1\ndatasets: [ai4i]\n");
        assertThat(experiment.name()).isEqualTo("spec");
        assertThat(experiment.seed()).isZero();
        assertThat(experiment.augmenters().stream().map(a -> a.name()))
                .containsExactly("none", "random-oversampling", "class-weights", "smote");
        assertThat(experiment.classifiers().stream().map(c -> c.name()))
                .containsExactly("logistic-regression", "knn", "xgboost");
        assertThat(experiment.protocol().validation().folds()).isEqualTo(5);
        assertThat(experiment.protocol().validation().repeats()).isEqualTo(5);
        assertThat(experiment.protocol().preprocessing().scale()).isEqualTo(Scale.STANDARD);
        assertThat(experiment.protocol().preprocessing().impute()).isEqualTo(Impute.MEDIAN);
        assertThat(experiment.protocol().preprocessing().encode()).isEqualTo(Encode.NATIVE);
        assertThat(experiment.protocol().ratio()).isEqualTo(1);
        assertThat(experiment.protocol().generatorSeeds()).isEqualTo(3);
        assertThat(experiment.protocol().thresholds()).containsExactly(Threshold.HALF);
        assertThat(experiment.reporting().origins()).isFalse();
        assertThat(experiment.protocol().limitSeconds()).isEqualTo(3600);
        assertThat(experiment.primary()).isEqualTo(Metric.F1);
        assertThat(experiment.metrics()).isEqualTo(Metric.DEFAULTS);
    }

    @Test
    void whatIsWrittenBackReadsAsTheSameExperiment() {
        Experiment experiment = parse("""
                makeweight: 1
                name: "a: name, with 'quotes'"
                seed: 4294967295
                datasets:
                  - "keel/*"
                  - {file: ../data/churn.csv, target: Churn, minority: "1.50", drop: [id], categorical: [Plan, "2"]}
                  - {file: b.csv, target: y, missing: ["N/A", "?"], encoding: windows-1252, decimal: ",", header: false, name: B-1}
                  - {simulate: paw, rows: 2000, imbalance: 7.5, seed: 3}
                  - {simulate: ai4i, rows: 500, name: Small_1}
                augmenters: [none, smote: {k_neighbors: [3, clamp:5], proportion: 0.5}, gan: {generator_dim: [[8], [16, 16]]}]
                classifiers: [{knn: {k: 1}}, {cart: {max_depth: none}}]
                validation: {folds: 2, repeats: 10}
                preprocessing: {scale: minmax, impute: mean, encode: one-hot}
                ratio: 0.5
                baselines: false
                thresholds: [0.25, 0.5]
                origins: true
                limits: {seconds: 1.5}
                primary: mcc
                metrics: [recall]
                """);
        String written = ExperimentWriter.write(experiment);
        Experiment again = parse(written);
        assertThat(ExperimentWriter.write(again)).isEqualTo(written);
        assertThat(again.name()).isEqualTo("a: name, with 'quotes'");
        assertThat(again.augmenters().stream().map(a -> a.name()))
                .containsExactly(
                        "none",
                        "smote(k_neighbors=3,proportion=0.5)",
                        "smote(k_neighbors=clamp:5,proportion=0.5)",
                        "gan(generator_dim=(8))",
                        "gan(generator_dim=(16,16))");
        assertThat(again.metrics()).containsExactly(Metric.MCC, Metric.RECALL);
        assertThat(again.reporting().origins()).isTrue();
        DatasetEntry.Own named = (DatasetEntry.Own) again.datasets().get(2);
        assertThat(named.file().dialect())
                .isEqualTo(new Dialect(List.of("N/A", "?"), Encoding.WINDOWS_1252, Optional.of(','), false));
        assertThat(named.file().name()).contains("B-1");
        DatasetEntry.Own own = (DatasetEntry.Own) again.datasets().get(1);
        assertThat(own.file().dialect()).isEqualTo(Dialect.PLAIN);
        assertThat(own.file().name()).isEmpty();
        assertThat(own.written()).isEqualTo("../data/churn.csv");
        assertThat(own.file().minority()).contains("1.50");
        assertThat(own.file().file())
                .isEqualTo(FILE.toAbsolutePath().getParent().resolve("../data/churn.csv"));
    }

    @Test
    void aSimulationIsCalledAfterWhatWasAskedFor() {
        Experiment experiment = parse("""
                makeweight: 1
                datasets:
                  - {simulate: paw, rows: 2000}
                  - {simulate: paw, rows: 2000, imbalance: 7}
                  - {simulate: paw, rows: 2000, imbalance: 7.5, seed: 3}
                  - {simulate: paw, rows: 2000, name: my.paw-2}
                """);
        assertThat(experiment.datasets().stream()
                        .map(entry ->
                                ((DatasetEntry.Simulated) entry).simulation().id()))
                .containsExactly(
                        "paw(rows=2000)",
                        "paw(rows=2000,imbalance=7)",
                        "paw(rows=2000,imbalance=7.5,seed=3)",
                        "my.paw-2");
    }

    @Test
    void baselinesStandFirstAndOnlyOnce() {
        Experiment experiment = parse("makeweight: 1\ndatasets: a\naugmenters: [smote, class-weights]");
        assertThat(experiment.augmenters().stream().map(a -> a.name()))
                .containsExactly("none", "random-oversampling", "smote", "class-weights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "datasets: [a]|line 1: the key 'makeweight: 1', the version of the format, is missing",
                "makeweight: 2\\ndatasets: [a]|line 1: makeweight must be 1",
                "makeweight: 1|the key 'datasets' is missing",
                "makeweight: 1\\ndatasets: []|line 2: datasets must list at least one data set",
                "makeweight: 1\\ndatasets: [own.csv]|line 2: datasets lists the file 'own.csv' like a known data set; write {file: own.csv, target: COLUMN}, where COLUMN is the class column",
                "makeweight: 1\\ndatasets: [{file: a.csv, target: y, encoding: utf8}]|encoding must be utf-8 or windows-1252 or utf-16 but was 'utf8'; did you mean 'utf-8'?",
                "makeweight: 1\\ndatasets: [{file: a.csv, target: y, decimal: ;}]|decimal must be . or , but was ';'",
                "makeweight: 1\\ndatasets: [a]\\nclassifiers: [rf]|line 3: unknown classifier 'rf'; there are logistic-regression,",
                "makeweight: 1\\ndataset: [a]|line 2: unknown key 'dataset'; did you mean 'datasets'?",
                "makeweight: 1\\ndatasets: [a]\\naugmenters: [smoet]|line 3: unknown augmenter 'smoet'; did you mean 'smote'?",
                "makeweight: 1\\ndatasets: [a]\\naugmenters:\\n  - smote: {k_neighbours: 3}|line 4: unknown parameter 'k_neighbours'; did you mean 'k_neighbors'? (method 'smote')",
                "makeweight: 1\\ndatasets: [a]\\naugmenters:\\n  - smote: {k_neighbors: 0}|line 4: k_neighbors must be a whole number, at least 1",
                "makeweight: 1\\ndatasets: [a]\\naugmenters: [smote, smote]|line 3: augmenters lists smote twice",
                "makeweight: 1\\ndatasets: [a]\\nvalidation: {folds: 1}|line 3: validation folds must be a whole number, at least 2 but was 1 (method 'stratified')",
                "makeweight: 1\\ndatasets: [a]\\nvalidation: {folds: 2, fold_file: x}|validation has an unknown key 'fold_file'; did you mean 'folds_file'?",
                "makeweight: 1\\ndatasets: [a]\\nvalidation: {folds: 2, folds_file: x}|takes folds_file alone",
                "makeweight: 1\\ndatasets: [a]\\nvalidation: {scheme: dobscv}|validation.scheme must be stratified or group or dob-scv or forward but was 'dobscv'",
                "makeweight: 1\\ndatasets: [a]\\nkind: generate|kind must be augmentation or generation but was 'generate'; did you mean 'generation'?",
                "makeweight: 1\\ndatasets: [a]\\ntune: {inner_folds: 1}|tune.inner_folds must be a whole number, from 2 to 10000, but was 1",
                "makeweight: 1\\ndatasets: [a]\\nquality: perhaps|quality must be true or false",
                "makeweight: 1\\ndatasets: [a]\\norigins: 1|origins must be true or false",
                "makeweight: 1\\ndatasets: [a]\\norigin: true|line 3: unknown key 'origin'; did you mean 'origins'?",
                "makeweight: 1\\ndatasets: [a]\\ngroup_duplicates: 2|group_duplicates must be true or false",
                "makeweight: 1\\ndatasets: [a]\\nthresholds: [tuned, tuned]|thresholds lists tuned twice",
                "makeweight: 1\\ndatasets: [a]\\nthresholds: [1.5]|thresholds must be a number above 0 and below 1",
                "makeweight: 1\\ndatasets: [{file: a.csv, target: y, grup: g}]|unknown key 'grup'; did you mean 'group'?",
                "makeweight: 1\\ndatasets: [{simulate: paw}]|line 2: datasets entry needs the key 'rows'",
                "makeweight: 1\\ndatasets:\\n- {simulate: paw, rows: 0}|line 3: datasets.rows must be a whole number, at least 1, but was 0",
                "makeweight: 1\\ndatasets:\\n- simulate: paw\\n  rows: 9\\n  imbalence: 2|line 5: datasets has an unknown key 'imbalence'; did you mean 'imbalance'?",
                "makeweight: 1\\ndatasets: [{simulate: paw, rows: 9, imbalance: -1}]|datasets.imbalance must be a number above 0 but was '-1'",
                "makeweight: 1\\ndatasets: [{simulate: paw, rows: 9, seed: 4294967296}]|datasets.seed must be a whole number, from 0 to 4294967295",
                "makeweight: 1\\ndatasets: [{simulate: paw, rows: 9, name: 'a b'}]|datasets.name must be letters, digits",
                "makeweight: 1\\ndatasets: [{simulte: paw, rows: 9}]|unknown key 'simulte'; did you mean 'simulate'?",
                "makeweight: 1\\ndatasets: [{file: a.csv}]|entry needs the key 'target'",
                "makeweight: 1\\ndatasets: [a]\\nseed: -1|seed must be a whole number, from 0 to 4294967295",
                "makeweight: 1\\ndatasets: [a]\\nratio: 0|ratio must be a number above 0",
                "makeweight: 1\\ndatasets: [a]\\nbaselines: yes|baselines must be true or false",
                "makeweight: 1\\ndatasets: [a]\\nprimary: f3|unknown metric 'f3'",
                "makeweight: 1\\ndatasets: [a]\\nseed: 1\\nseed: 2|seed",
                "makeweight: 1\\ndatasets: [a|not valid YAML",
                "- a|an experiment is a mapping",
                "makeweight: 1\\ndatasets: [a]\\nclassifiers: [xgbost]|unknown classifier 'xgbost'; did you mean 'xgboost'?",
            })
    void whatCannotBeDoneIsRefusedWithItsPlace(String text, String complaint) {
        assertThatThrownBy(() -> parse(text.replace("\\n", "\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(FILE.toString())
                .hasMessageContaining(complaint)
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void aListForAParameterThatTakesListsIsOneValue() {
        Methods<String> methods = new Methods<>(
                "augmenter",
                List.of(Method.named("net", "Net")
                        .parameter(Parameter.widths("dim", List.of(8), "Widths."))
                        .makes(parameters -> "made")));
        SpecNode list = SpecNode.parse("f", "[{net: {dim: [4, 4]}}, {net: {dim: [[1, 2], [3]]}}]");
        assertThat(new MethodEntries<>(methods, FileContent::unread)
                        .read(Optional.of(list), List.of(), false).stream().map(m -> m.name()))
                .containsExactly("net(dim=(4,4))", "net(dim=(1,2))", "net(dim=(3))");
    }

    private static void refused(String text, String... parts) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadInputException.class)
                .message()
                .contains(parts)
                .doesNotContain("\n");
    }

    @Test
    void anAliasIsNeverTakenForTheNameOfItsAnchor() {
        refused("""
                makeweight: 1
                datasets: [ai4i]
                name: &smote borderline-smote
                augmenters: [*smote]
                """, "line 4: augmenters is an alias, *smote");
        refused("""
                makeweight: 1
                datasets: [ai4i]
                validation: &v {folds: 3}
                tune: *v
                """, "line 4: tune is an alias, *v");
    }

    @ParameterizedTest
    @CsvSource({"~", "null", "Null", "''"})
    void whatIsNoValueIsRefusedWhereOneIsNeeded(String nothing) {
        for (String key : List.of("name", "seed", "augmenters", "ratio", "primary", "origins")) {
            refused(
                    "makeweight: 1\ndatasets: [ai4i]\n" + key + ": " + nothing + "\n",
                    "line 3: " + key + " must have a value");
        }
        refused(
                "makeweight: 1\ndatasets: [" + (nothing.isEmpty() ? "~" : nothing) + "]\n",
                "line 2: datasets must have a value");
    }

    @Test
    void aTabInTheIndentationIsNamed() {
        refused(
                "makeweight: 1\nvalidation:\n\tfolds: 3\n",
                "line 3",
                "begins with a tab; YAML is indented with blanks");
        refused("makeweight: 1\nname: [a\n", "not valid YAML: ");
    }

    @Test
    void aPathThatCannotBeOneIsRefused() {
        refused(
                "makeweight: 1\ndatasets: [{file: \"a\\0b\", target: y}]\n",
                "cannot be the name of a file: it holds a zero character");
    }
}
