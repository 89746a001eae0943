package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.method.SynthesizingAugmenter;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.Tables;

/** What holds for every generator of this module. */
class SynthesizerContractTest {
    private static final int[] ALL = {0, 1, 2};

    /** Methods that learn all classes together by default. */
    private static final List<String> JOINT = List.of("cwgan-gp", "tabddpm");

    static Stream<Method<Synthesizer>> methods() {
        return Methods.synthesizers().all().stream();
    }

    /** Wide enough for some of the work to be shared among threads; the digests of weights share all of it. */
    private static Synthesizer quick(Method<Synthesizer> method) {
        Map<String, String> chosen = Map.of(
                "steps", "12",
                "epochs", "12",
                "generator_dim", "(96,64)",
                "discriminator_dim", "(128,128)",
                "compress_dims", "(128,96)",
                "decompress_dims", "(64,128)");
        Map<String, String> known = new TreeMap<>(chosen);
        known.keySet().retainAll(names(method));
        return method.with(known).make();
    }

    private static List<String> names(Method<Synthesizer> method) {
        return method.parameters().stream().map(Parameter::name).toList();
    }

    static Stream<Method<Synthesizer>> trainedInSteps() {
        return methods().filter(method -> names(method).stream().anyMatch(List.of("steps", "epochs")::contains));
    }

    private static Table sample(Method<Synthesizer> method, Table training, int[] classes, long seed, int threads) {
        Execution execution = new Execution(threads, Execution.QUIET.progress());
        FittedSynthesizer fitted = quick(method).fit(training, classes, new RandomState(seed), execution);
        return fitted.sample(new int[] {0, 300, 7}, new RandomState(seed + 1), execution);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameSeedGivesTheSameBytesForAnyNumberOfThreads(Method<Synthesizer> method) {
        Table training = Tables.mixed(80);
        String alone = sample(method, training, ALL, 1, 1).fingerprint();
        assertThat(sample(method, training, ALL, 1, 2).fingerprint()).isEqualTo(alone);
        assertThat(sample(method, training, ALL, 1, 3).fingerprint()).isEqualTo(alone);
        assertThat(sample(method, training, ALL, 2, 1).fingerprint()).isNotEqualTo(alone);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void classesAreLearntApart(Method<Synthesizer> method) {
        Table training = Tables.mixed(40);
        assertThat(sample(method, training, new int[] {2, 1}, 1, 1).fingerprint())
                .isEqualTo(sample(method, training, ALL, 1, 1).fingerprint());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sampledRowsAreLegal(Method<Synthesizer> method) {
        Table training = Tables.mixed(40);
        String before = training.fingerprint();
        Table sampled = sample(method, training, ALL, 1, 1);
        assertThat(sampled.classCounts()).containsExactly(0, 300, 7);
        assertThat(sampled.labels()).isSorted();
        assertThat(sampled.schema()).isEqualTo(training.schema());
        for (int r = 0; r < sampled.rows(); r++) {
            assertThat(sampled.value(r, 0)).isFinite();
            assertThat(sampled.value(r, 1)).isIn(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
            // the category 'white' was never seen
            assertThat(sampled.value(r, 2)).isIn(0.0, 1.0, 2.0);
            assertThat(sampled.value(r, 3)).isEqualTo(5);
        }
        for (int label = 1; label <= 2; label++) {
            double[] seen = JOINT.contains(method.id())
                    ? training.column(0)
                    : training.select(training.rowsOf(label)).column(0);
            double[] written = sampled.select(sampled.rowsOf(label)).column(0);
            assertThat(Arrays.stream(written).min().orElseThrow())
                    .isGreaterThanOrEqualTo(Arrays.stream(seen).min().orElseThrow());
            assertThat(Arrays.stream(written).max().orElseThrow())
                    .isLessThanOrEqualTo(Arrays.stream(seen).max().orElseThrow());
        }
        assertThat(new Table(
                                training.schema(),
                                training.values().clone(),
                                training.labels().clone())
                        .fingerprint())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void fewerRowsAreTheFirstOfMore(Method<Synthesizer> method) {
        FittedSynthesizer fitted = quick(method).fit(Tables.mixed(30), ALL, new RandomState(1), Execution.QUIET);
        Table more = fitted.sample(new int[] {0, 0, 600}, new RandomState(5), Execution.QUIET);
        Table fewer = fitted.sample(new int[] {0, 0, 300}, new RandomState(5), Execution.QUIET);
        assertThat(fewer.values()).isEqualTo(Arrays.copyOf(more.values(), fewer.values().length));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aFittedModelCanBeSampledFromManyThreads(Method<Synthesizer> method) {
        FittedSynthesizer fitted = quick(method).fit(Tables.mixed(30), ALL, new RandomState(1), Execution.QUIET);
        List<String> fingerprints = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> fitted.sample(new int[] {900, 10, 0}, new RandomState(3), Execution.QUIET)
                        .fingerprint())
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("trainedInSteps")
    void everyTrainingHasItsCurves(Method<Synthesizer> method) {
        TrainingCurves curves = quick(method)
                .fit(Tables.mixed(30), ALL, new RandomState(1), Execution.QUIET)
                .training()
                .orElseThrow()
                .curves();
        assertThat(curves.names()).contains("generator loss");
        assertThat(curves.steps()).isSorted().hasSize(12);
        for (double[] curve : curves.values()) {
            for (double value : curve) {
                assertThat(value).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyFitTellsItsSignalsOfEachClass(Method<Synthesizer> method) {
        List<Signal> signals = quick(method)
                .fit(Tables.mixed(30), ALL, new RandomState(1), Execution.QUIET)
                .training()
                .orElseThrow()
                .signals();
        assertThat(signals).allMatch(signal -> Double.isFinite(signal.value()));
        for (String label : List.of("a", "b", "c")) {
            assertThat(signals)
                    .filteredOn(signal -> signal.of().equals(label))
                    .extracting(Signal::name)
                    .contains("energy distance", "unique share", "spread ratio", "category coverage", "copy share");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aClassThatWasNotLearntCannotBeSampled(Method<Synthesizer> method) {
        FittedSynthesizer fitted =
                quick(method).fit(Tables.mixed(30), new int[] {2}, new RandomState(1), Execution.QUIET);
        assertThatThrownBy(() -> fitted.sample(new int[] {1, 0, 0}, new RandomState(1), Execution.QUIET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class 'a' was not learnt");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void fewRowsAreRefusedWithTheirNumber(Method<Synthesizer> method) {
        assertThatThrownBy(() -> quick(method).fit(Tables.mixed(19), ALL, new RandomState(1), Execution.QUIET))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("learning a class needs at least 20 rows of it but class 'a' has 19");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void missingCellsAreRefusedWithTheirColumnsOrLearnt(Method<Synthesizer> method) {
        Table training = Tables.mixed(30);
        double[] cells = training.values().clone();
        cells[5 * 4 + 1] = Double.NaN;
        Table holed = new Table(training.schema(), cells, training.labels());
        if (!List.of("gaussian-copula", "tabddpm").contains(method.id())) {
            assertThat(sample(method, holed, new int[] {2}, 1, new int[] {0, 0, 50})
                            .rows())
                    .isEqualTo(50);
        } else {
            assertThatThrownBy(() -> quick(method).fit(holed, new int[] {2}, new RandomState(1), Execution.QUIET))
                    .isInstanceOf(NotApplicableException.class)
                    .hasMessageContaining("'count' (1)");
        }
        if (JOINT.contains(method.id())) {
            return;
        }
        // the cell stands in a row of class c; the others can be learnt
        assertThat(sample(method, holed, new int[] {1}, 1, new int[] {0, 5, 0}).rows())
                .isEqualTo(5);
    }

    private static Table sample(Method<Synthesizer> method, Table training, int[] classes, long seed, int[] rows) {
        return quick(method)
                .fit(training, classes, new RandomState(seed), Execution.QUIET)
                .sample(rows, new RandomState(seed), Execution.QUIET);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTableOfOneRowRepeatedIsRefused(Method<Synthesizer> method) {
        Table training = Tables.points(new double[60]);
        assertThatThrownBy(() -> quick(method).fit(training, new int[] {0}, new RandomState(1), Execution.QUIET))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("there is nothing to learn: each of the 2 columns has the same value in all 30 rows of the"
                        + " class");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSingleCategoricalColumnCanBeLearnt(Method<Synthesizer> method) {
        Table mixed = Tables.mixed(30);
        Schema schema = new Schema(
                List.of(new Column.Categorical("colour", List.of("blue", "green", "red", "white"))),
                mixed.schema().target());
        Table colours = new Table(schema, mixed.column(2), mixed.labels());
        assertThat(sample(method, colours, ALL, 1, 1).rows()).isEqualTo(307);
    }

    @ParameterizedTest
    @MethodSource("trainedInSteps")
    void anInterruptStopsTheFit(Method<Synthesizer> method) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> quick(method).fit(Tables.mixed(30), ALL, new RandomState(1), Execution.QUIET))
                .isInstanceOf(InterruptedWorkException.class)
                .hasMessage((JOINT.contains(method.id()) ? "training" : "training for class 'a' (1 of 3)")
                        + " was interrupted after step 1 of 12");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyGeneratorIsAnAugmenterAndCitesItsPaper(Method<Synthesizer> method) {
        Table training = Tables.mixed(40)
                .select(IntStream.range(0, 90).filter(r -> r % 3 == 0 || r < 75).toArray());
        Augmentation augmented = new SynthesizingAugmenter(quick(method))
                .augment(training, Amount.balanced(), new RandomState(1), Execution.QUIET);
        assertThat(augmented.table().classCounts()).containsExactly(30, 30, 30);
        assertThat(augmented.origins().syntheticRows()).isEqualTo(10);
        assertThat(method.references()).isNotEmpty();
        assertThat(method.references())
                .allSatisfy(work -> assertThat(work.field("title")).isNotEmpty());
    }
}
