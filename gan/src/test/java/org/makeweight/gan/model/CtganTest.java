package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.Digests;
import org.makeweight.gan.Tables;
import org.makeweight.gan.conditional.ConditionalTraining;
import org.makeweight.gan.conditional.Conditions;
import org.makeweight.gan.conditional.CtganSettings;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.ClassConditionalModel;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.TrainingRecorder;

class CtganTest {
    private static final Map<String, String> SMALL = Map.of(
            "batch_size", "60",
            "pac", "3",
            "embedding_dim", "8",
            "generator_dim", "(32,32)",
            "discriminator_dim", "(32,32)",
            "generator_lr", "2e-3",
            "discriminator_lr", "2e-3");

    private static Synthesizer ctgan(String... more) {
        Map<String, String> chosen = new TreeMap<>(SMALL);
        for (int i = 0; i < more.length; i += 2) {
            chosen.put(more[i], more[i + 1]);
        }
        return Methods.synthesizers().get("ctgan").with(chosen).make();
    }

    /** A table whose colour tells the class. */
    private static Table separable() {
        Table mixed = Tables.mixed(100);
        double[] cells = mixed.values().clone();
        for (int r = 0; r < mixed.rows(); r++) {
            cells[4 * r] += 6 * mixed.label(r);
            cells[4 * r + 2] = mixed.label(r);
        }
        return new Table(mixed.schema(), cells, mixed.labels());
    }

    @Test
    void aClassAskedForIsTheClassWritten() {
        Table table = separable();
        ClassConditionalModel fitted = (ClassConditionalModel) ctgan("mode", "conditional", "epochs", "100")
                .fit(table, new int[] {0, 1, 2}, new RandomState(1), Execution.QUIET);
        Table sampled = fitted.sample(new int[] {0, 200, 300}, new RandomState(2), Execution.QUIET);
        assertThat(sampled.classCounts()).containsExactly(0, 200, 300);
        assertThat(sampled.schema()).isEqualTo(table.schema());
        int colours = 0;
        for (int r = 0; r < sampled.rows(); r++) {
            colours += sampled.value(r, 2) == sampled.label(r) ? 1 : 0;
        }
        for (int label = 0; label < 3; label++) {
            assertThat(fitted.agreement(label)).isGreaterThan(0.95);
        }
        assertThat(fitted.flags()).doesNotContain(Flag.CONDITION_IGNORED.word());
        // the other columns follow the class
        assertThat(colours).isGreaterThan(450);
    }

    @Test
    void anUntrainedModelIsSaidToIgnoreItsCondition() {
        FittedSynthesizer fitted = ctgan("mode", "conditional", "epochs", "1")
                .fit(separable(), new int[] {2}, new RandomState(1), Execution.QUIET);
        assertThat(fitted.flags()).contains(Flag.CONDITION_IGNORED.word());
    }

    @Test
    void rowsCanBeAskedForByACategoryOfAnyColumn() {
        FittedSynthesizer fitted =
                ctgan("epochs", "2").fit(Tables.mixed(60), new int[] {1}, new RandomState(1), Execution.QUIET);
        Table sampled = fitted.sample(50, 1, new Condition("colour", 2), new RandomState(2), Execution.QUIET);
        assertThat(sampled.rows()).isEqualTo(50);
        assertThat(sampled.classCounts()).containsExactly(0, 50, 0);
        assertThat(sampled.column(2)).containsOnly(2);
        assertThatThrownBy(() -> fitted.sample(5, 1, new Condition("size", 2), new RandomState(2), Execution.QUIET))
                .isInstanceOf(NotApplicableException.class);
        assertThatThrownBy(() -> ctgan("epochs", "1", "mode", "conditional")
                        .fit(Tables.mixed(60), new int[] {1}, new RandomState(1), Execution.QUIET)
                        .sample(5, 1, new Condition("colour", 2), new RandomState(2), Execution.QUIET))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("mode=minority");
    }

    @Test
    void whetherACategoryAskedForIsWrittenIsTold() {
        Condition red = new Condition("colour", 2);
        for (int epochs : new int[] {1, 100}) {
            FittedSynthesizer fitted = ctgan("epochs", Integer.toString(epochs))
                    .fit(Tables.mixed(100), new int[] {1}, new RandomState(1), Execution.QUIET);
            List<String> flags = fitted.flags(1, red, Execution.QUIET);
            assertThat(flags.contains(Flag.CONDITION_IGNORED.word())).isEqualTo(epochs == 1);
        }
    }

    @Test
    void missingCellsAreWrittenAsOftenAsTheyWereSeen() {
        Table table = Tables.mixed(100);
        double[] cells = table.values().clone();
        for (int r = 0; r < table.rows(); r++) {
            cells[4 * r] = r % 10 < 4 ? Double.NaN : cells[4 * r];
            cells[4 * r + 2] = r % 10 < 3 ? Double.NaN : cells[4 * r + 2];
        }
        Table holed = new Table(table.schema(), cells, table.labels());
        Table sampled = ctgan("epochs", "100")
                .fit(holed, new int[] {1}, new RandomState(1), Execution.QUIET)
                .sample(new int[] {0, 1000, 0}, new RandomState(2), Execution.QUIET);
        // a short training: within a fifth of all rows
        assertThat(Arrays.stream(sampled.column(0)).filter(Double::isNaN).count())
                .isBetween(200L, 600L);
        assertThat(Arrays.stream(sampled.column(2)).filter(Double::isNaN).count())
                .isBetween(100L, 500L);
        assertThat(Arrays.stream(sampled.column(1)).filter(Double::isNaN).count())
                .isZero();
    }

    @Test
    void aTableOfOneClassHasNoClassToAskFor() {
        assertThatThrownBy(() -> ctgan("mode", "conditional")
                        .fit(
                                Tables.points(new RandomState(1).standardNormal(100)),
                                new int[] {0},
                                new RandomState(1),
                                Execution.QUIET))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("all 50 rows are of one class, so that there is no class to ask for; use mode=minority");
    }

    @Test
    void aBatchIsMadeOfWholePacks() {
        assertThatThrownBy(() -> ctgan("batch_size", "61"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("batch_size must be a multiple of pac, which is 3, but was 61 (method 'ctgan')");
        CtganSettings settings = CtganSettings.of(
                Methods.synthesizers().get("ctgan").withDefaults().parameters());
        assertThat(settings.batch(32_561)).isEqualTo(500);
        assertThat(settings.steps(32_561)).isEqualTo(65 * 300);
        assertThat(settings.batch(47)).isEqualTo(40);
        assertThat(settings.steps(47)).isEqualTo(300);
        assertThat(settings.batch(7)).isEqualTo(10);
    }

    @Test
    void fewRowsAreTrainedOnForTheLeastSteps() {
        CtganSettings settings = CtganSettings.of(Methods.synthesizers()
                .get("ctgan")
                .with(Map.of("min_steps", "1000"))
                .parameters());
        assertThat(settings.steps(47)).isEqualTo(1000);
        assertThat(settings.steps(32_561)).isEqualTo(65 * 300);
    }

    /**
     * The digests are this implementation's own. They must be the same on every JDK and processor and for any number of
     * threads; a change of them changes every result and needs a new version of the method.
     */
    @ParameterizedTest
    @CsvSource({
        "true, 6175d39de0916298b4004893b9340fdd5cc7d89e3a549ec37e5fcba209303398",
        "false, 2342e8e685dd5e9ae0fba1c667362335f0413937ea0a26bb3b6a51560f34bd64"
    })
    void weightsAfterTenStepsAreTheSameEverywhere(boolean mixed, String digest) {
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(digestAfterTenSteps(mixed, threads)).isEqualTo(digest);
        }
    }

    private static String digestAfterTenSteps(boolean mixed, int threads) {
        Table rows = mixed ? Tables.mixed(100) : Tables.points(new RandomState(5).standardNormal(600));
        try (KernelThreads workers = new KernelThreads(threads, 1)) {
            ConditionalTraining training = trained(rows, "0", 10, workers);
            return Digests.of(training.weights());
        }
    }

    private static ConditionalTraining trained(Table rows, String emaDecay, int steps, KernelThreads workers) {
        TableEncoding encoding = TableEncoding.fit(rows, Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, true);
        Parameters chosen = Methods.synthesizers()
                .get("ctgan")
                .with(Map.of("epochs", "10", "ema_decay", emaDecay))
                .parameters();
        ConditionalTraining training = new ConditionalTraining(
                encoding.encode(rows, new Noise(6)),
                encoding.spans(),
                new Conditions(rows, encoding.choices(), true),
                CtganSettings.of(chosen),
                new Noise(7),
                workers);
        training.run(new TrainingRecorder("training", steps, false, Execution.QUIET));
        return training;
    }

    @Test
    void rowsAreWrittenWithARunningAverageOfTheGeneratorsOfAllSteps() {
        Table rows = Tables.mixed(60);
        List<Matrix> expected = copies(trained(rows, "0.5", 1, KernelThreads.ALONE));
        for (int step = 1; step < 12; step++) {
            float kept = (float) Math.min(0.5, (1.0 + step) / (10.0 + step));
            List<Matrix> state = copies(trained(rows, "0", step + 1, KernelThreads.ALONE));
            for (int i = 0; i < expected.size(); i++) {
                mix(expected.get(i), state.get(i), kept);
            }
        }
        List<Matrix> actual = copies(trained(rows, "0.5", 12, KernelThreads.ALONE));
        for (int i = 0; i < expected.size(); i++) {
            for (int r = 0; r < expected.get(i).rows(); r++) {
                assertThat(actual.get(i).row(r)).isEqualTo(expected.get(i).row(r));
            }
        }
    }

    private static void mix(Matrix average, Matrix state, float kept) {
        for (int r = 0; r < average.rows(); r++) {
            for (int j = 0; j < average.columns(); j++) {
                average.row(r)[j] = kept * average.row(r)[j] + (1 - kept) * state.row(r)[j];
            }
        }
    }

    private static List<Matrix> copies(ConditionalTraining training) {
        return training.generator().learnt().stream().map(Matrix::copy).toList();
    }
}
