package org.makeweight.gan.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.Tables;
import org.makeweight.gan.adversarial.GeneratorWriter;
import org.makeweight.gan.conditional.ConditionalTraining;
import org.makeweight.gan.conditional.Conditions;
import org.makeweight.gan.conditional.CtganSettings;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.EarlyStopping;
import org.makeweight.gan.training.TrainingLog;
import org.makeweight.gan.training.TrainingRecorder;
import org.makeweight.gan.variational.TvaeSettings;
import org.makeweight.gan.variational.VariationalTraining;

class StoppingTest {
    private static final Noise NOISE = new Noise(4);

    private static TrainingRows split(Table rows, double fraction) {
        return new Stopping(fraction, 5).split(rows, new int[] {0, 2}, NOISE);
    }

    @Test
    void theSameShareOfEachClassIsHeldOut() {
        TrainingRows split = split(Tables.mixed(60), 0.2);
        assertThat(split.learnt().classCounts()).containsExactly(48, 48, 48);
        assertThat(split.heldOut().classCounts()).containsExactly(12, 12, 12);
    }

    @Test
    void everyRowIsInOnePartInItsOldOrder() {
        int rows = 100;
        double[] cells = new double[2 * rows];
        Arrays.setAll(cells, i -> i);
        TrainingRows split = new Stopping(0.3, 5).split(Tables.points(cells), new int[] {0}, NOISE);
        assertThat(split.heldOut().rows()).isEqualTo(30);
        assertThat(split.learnt().column(0)).isSorted();
        assertThat(split.heldOut().column(0)).isSorted();
        double[] both = IntStream.concat(
                        Arrays.stream(split.learnt().values()).mapToInt(x -> (int) x),
                        Arrays.stream(split.heldOut().values()).mapToInt(x -> (int) x))
                .sorted()
                .asDoubleStream()
                .toArray();
        assertThat(both).isEqualTo(cells);
    }

    @Test
    void whatOnlyOneRowHasIsLearnt() {
        Table table = Tables.mixed(60);
        for (int r = 0; r < table.rows(); r++) {
            double[] cells = table.values().clone();
            cells[4 * r + 2] = 3;
            cells[4 * ((r + 1) % table.rows())] = Double.NaN;
            TrainingRows split = split(new Table(table.schema(), cells, table.labels()), 0.2);
            assertThat(split.learnt().column(2)).contains(3);
            assertThat(split.learnt().column(0)).contains(Double.NaN);
        }
    }

    @Test
    void tooFewRowsAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> split(Tables.mixed(47), 0.2))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage(
                        "validation_fraction=0.2 leaves 38 of the 47 rows of class 'a' to learn from and 9 to tell when"
                                + " to stop, but at least 20 and 10 are needed; validation_fraction=0 trains to the end");
        assertThatThrownBy(() -> split(Tables.mixed(38), 0.5))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("leaves 19 of the 38 rows");
    }

    static Stream<Method<Synthesizer>> methods() {
        return Methods.synthesizers().all().stream()
                .filter(method -> names(method).contains("validation_fraction"));
    }

    private static List<String> names(Method<Synthesizer> method) {
        return method.parameters().stream().map(Parameter::name).toList();
    }

    private static FittedSynthesizer fit(Method<Synthesizer> method, int threads, Map<String, String> more) {
        Map<String, String> chosen = new TreeMap<>(more);
        chosen.putAll(Map.of("steps", "20", "epochs", "20", "validation_fraction", "0.25"));
        chosen.keySet().retainAll(names(method));
        Execution execution = new Execution(threads, Execution.QUIET.progress());
        return method.with(chosen).make().fit(Tables.mixed(60), new int[] {1, 2}, new RandomState(1), execution);
    }

    @Test
    void everyMethodThatTrainsHasIt() {
        assertThat(methods().map(Method::id))
                .containsExactlyInAnyOrder("gan", "wgan-gp", "cwgan-gp", "ctgan", "copula-gan", "tvae", "tabddpm");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void threadsChangeNothing(Method<Synthesizer> method) {
        for (String mode : List.of("minority", "conditional")) {
            FittedSynthesizer alone = fit(method, 1, Map.of("mode", mode));
            FittedSynthesizer shared = fit(method, 2, Map.of("mode", mode));
            assertThat(shared.training()).isEqualTo(alone.training());
            assertThat(sample(shared).fingerprint()).isEqualTo(sample(alone).fingerprint());
        }
    }

    private static Table sample(FittedSynthesizer fitted) {
        return fitted.sample(new int[] {0, 50, 50}, new RandomState(3), Execution.QUIET);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theCurveOfTheCriterionAndTheStepsAreShown(Method<Synthesizer> method) {
        FittedSynthesizer fitted = fit(method, 1, Map.of());
        TrainingCurves curves = fitted.training().orElseThrow().curves();
        boolean likelihood = List.of("tvae", "tabddpm").contains(method.id());
        assertThat(curves.names()).contains(likelihood ? "validation loss" : "validation distance");
        List<Signal> signals = fitted.training().orElseThrow().signals();
        assertThat(signals).anyMatch(signal -> signal.name().equals("last step") && signal.value() == 20);
        assertThat(signals).anyMatch(signal -> signal.name().equals("best step") && signal.value() <= 20);
    }

    /** Sixty rows of noise, of which 45 are learnt by heart. */
    private static TrainingRows noise() {
        Table rows = Tables.points(new RandomState(8).standardNormal(120));
        return new Stopping(0.25, 1).split(rows, new int[] {0}, NOISE);
    }

    /** A thousand steps would be taken; patience ends them where the loss of other rows rises. */
    @Test
    void aTrainingThatOverfitsIsStoppedAndGoesBackToItsBestWeights() {
        TrainingRows rows = noise();
        TableEncoding encoding =
                TableEncoding.fit(rows.learnt(), Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, true);
        TvaeSettings settings = TvaeSettings.of(Methods.synthesizers()
                .get("tvae")
                .with(Map.of("epochs", "1000"))
                .parameters());
        Matrix heldOut = encoding.encode(rows.heldOut(), NOISE);
        try (KernelThreads workers = new KernelThreads(1)) {
            VariationalTraining training = new VariationalTraining(
                    encoding.encode(rows.learnt(), NOISE), encoding.spans(), settings, NOISE, workers);
            DoubleSupplier loss = training.lossOf(heldOut, NOISE, workers);
            EarlyStopping watch =
                    new Stopping(0.25, 10).watch(rows, EarlyStopping.LOSS, () -> loss, training::checkpoint);
            TrainingRecorder recorder = new TrainingRecorder("training", 1000, false, Execution.QUIET, watch);
            training.run(recorder);
            List<TrainingLog.Entry> entries = recorder.log().entries();
            int last = entries.get(entries.size() - 1).step();
            assertThat(last).isEqualTo(recorder.log().bestStep() + 10 * 10).isLessThan(1000);
            double best = entries.stream()
                    .filter(entry -> entry.step() == recorder.log().bestStep())
                    .findFirst()
                    .orElseThrow()
                    .heldOut();
            assertThat(entries.get(entries.size() - 1).heldOut()).isGreaterThan(best);
            assertThat(loss.getAsDouble()).isEqualTo(best);
        }
    }

    /** Both the judge and the way back mean the average, with which rows are written. */
    @Test
    void anAveragedGeneratorGoesBackToItsBestAverage() {
        TrainingRows rows = noise();
        TableEncoding encoding =
                TableEncoding.fit(rows.learnt(), Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, true);
        CtganSettings settings = CtganSettings.of(
                Methods.synthesizers().get("ctgan").withDefaults().parameters());
        assertThat(settings.emaDecay()).isPositive();
        try (KernelThreads workers = new KernelThreads(1)) {
            ConditionalTraining training = new ConditionalTraining(
                    encoding.encode(rows.learnt(), NOISE),
                    encoding.spans(),
                    new Conditions(rows.learnt(), encoding.choices(), true),
                    settings,
                    NOISE,
                    workers);
            GeneratorWriter writer = new GeneratorWriter(training.generator(), GeneratorWriter.Conditioning.NONE);
            DoubleSupplier distance = HeldOutDistance.of(rows.heldOut(), writer, encoding, NOISE, workers);
            DoubleSupplier asWritten = training.pair().asWritten(distance);
            EarlyStopping watch = new Stopping(0.25, 100)
                    .watch(rows, HeldOutDistance.NAME, () -> asWritten, training.pair()::checkpoint);
            TrainingRecorder recorder = new TrainingRecorder("training", 100, false, Execution.QUIET, watch);
            training.run(recorder);
            double best = recorder.log().entries().stream()
                    .filter(entry -> entry.step() == recorder.log().bestStep())
                    .findFirst()
                    .orElseThrow()
                    .heldOut();
            assertThat(distance.getAsDouble()).isEqualTo(best);
        }
    }
}
