package org.makeweight.gan.diffusion;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.makeweight.gan.fit.Labels;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.Checkpoint;
import org.makeweight.gan.network.Denoiser;
import org.makeweight.gan.network.MovingAverage;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * Teaches a denoiser what steps of a diffusion did to rows. A row of a batch is drawn by its class, all classes being
 * equally probable; its step is drawn uniformly.
 */
public final class DiffusionTraining {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double MOST_AVERAGED = 0.995;

    private static final int INITIAL = 0;
    private static final int STEPS = 1;

    private static final int ROWS = 0;
    private static final int STEP = 1;
    private static final int NORMAL = 2;
    private static final int UNIFORM = 3;

    /** Rows that the loss of rows held out is a mean over; drawn with replacement. */
    private static final int JUDGED_ROWS = 1000;

    private final List<Span> spans;
    private final DiffusionSettings settings;
    private final Noise noise;
    private final int numbers;
    private final int choices;
    private final GaussianDiffusion gaussian;
    private final MultinomialDiffusion multinomial;
    private final Denoiser denoiser;
    private final Adam optimiser;
    private final MovingAverage average;
    private final Batch batch;
    private int stepsDone;

    /**
     * A denoiser that has not been trained.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param spans of an encoded row: numbers as they are, and categories one-hot
     */
    public DiffusionTraining(
            Matrix data,
            Labels labels,
            List<Span> spans,
            Schedule schedule,
            DiffusionSettings settings,
            Noise noise,
            KernelThreads workers) {
        this.spans = spans;
        this.settings = settings;
        this.noise = noise;
        int rows = Math.min(settings.batchSize(), data.rows());
        numbers = (int) spans.stream().filter(DiffusionTraining::isNumber).count();
        choices = spans.size() - numbers;
        gaussian = new GaussianDiffusion(schedule);
        multinomial = new MultinomialDiffusion(schedule, data.columns());
        Denoiser.Shape shape = new Denoiser.Shape(
                data.columns(), settings.embedding(), settings.layers(), labels.width(), schedule.steps());
        denoiser = new Denoiser(shape, rows, noise.child(INITIAL), workers);
        optimiser = new Adam(denoiser.weights(), new Adam.Settings(settings.rate(), BETA1, BETA2, 0), workers);
        average = new MovingAverage(Weights.values(denoiser.weights()), MOST_AVERAGED, workers);
        batch = new Batch(data, labels, rows);
    }

    static boolean isNumber(Span span) {
        return span.form() == Span.Form.LINEAR;
    }

    /** Trains to the end; the denoiser then has the average of its weights. */
    public void run(TrainingRecorder recorder) {
        while (!recorder.isOver()) {
            double factor = 1 - stepsDone / (double) settings.steps();
            double loss = step();
            optimiser.step(factor);
            average.add();
            recorder.generator(loss, () -> Weights.gradientNorm(denoiser.weights()));
        }
        average.apply();
    }

    /** Writes the gradients of the mean loss of a batch; returns the loss. */
    private double step() {
        batch.draw(noise.child(STEPS).child(stepsDone++));
        double loss = batch.loss(denoiser.forward(batch.noised, batch.step, batch.drawnLabels));
        denoiser.backward(batch.byOutputs);
        return loss;
    }

    /**
     * The mean loss of other rows, all classes being equally probable, with the average of the weights when it is asked for.
     *
     * @param others encoded
     * @param fixed decides on rows, steps and what is done to them, the same each time
     */
    public DoubleSupplier lossOf(Matrix others, Labels labels, Noise fixed, KernelThreads workers) {
        Batch judged = new Batch(others, labels, JUDGED_ROWS);
        judged.draw(fixed);
        return () -> {
            average.swap();
            Denoiser judge = denoiser.fixed(JUDGED_ROWS, workers);
            double loss = judged.loss(judge.forward(judged.noised, judged.step, judged.drawnLabels));
            average.swap();
            return loss;
        };
    }

    /** A copy of the average of the weights. */
    public Checkpoint checkpoint() {
        return average.checkpoint();
    }

    public Denoiser denoiser() {
        return denoiser;
    }

    /** Rows drawn, and what a diffusion did to them. */
    private final class Batch {
        private final Matrix data;
        private final Labels labels;
        private final int[] drawn;
        private final int[] drawnLabels;
        private final int[] step;
        private final Matrix noised;
        private final Matrix normal;
        private final Matrix uniform;
        private final Matrix byOutputs;
        private final int[][] categories;
        private final int[][] noisedCategories;

        Batch(Matrix data, Labels labels, int rows) {
            this.data = data;
            this.labels = labels;
            drawn = new int[rows];
            drawnLabels = new int[rows];
            step = new int[rows];
            noised = new Matrix(rows, data.columns());
            normal = new Matrix(rows, numbers);
            uniform = new Matrix(rows, choices);
            byOutputs = new Matrix(rows, data.columns());
            categories = new int[rows][choices];
            noisedCategories = new int[rows][choices];
        }

        void draw(Noise here) {
            labels.draw(drawn, drawnLabels, here.child(ROWS));
            here.child(STEP).indices(step, settings.timesteps());
            here.child(NORMAL).normal(normal);
            here.child(UNIFORM).uniform(uniform);
            noised.fill(0);
            for (int r = 0; r < drawn.length; r++) {
                addNoise(r);
            }
        }

        /** The mean loss, given what was predicted; writes its gradient. */
        double loss(Matrix outputs) {
            byOutputs.fill(0);
            double loss = 0;
            for (int r = 0; r < drawn.length; r++) {
                loss += loss(r, outputs.row(r), byOutputs.row(r));
            }
            return loss / drawn.length;
        }

        private void addNoise(int r) {
            float[] row = data.row(drawn[r]);
            int number = 0;
            int choice = 0;
            for (Span span : spans) {
                if (isNumber(span)) {
                    noised.row(r)[span.from()] =
                            (float) gaussian.noised(row[span.from()], normal.row(r)[number++], step[r]);
                } else {
                    int category = 0;
                    while (row[span.from() + category] == 0) {
                        category++;
                    }
                    int after = multinomial.noised(category, span.width(), step[r], uniform.row(r)[choice]);
                    noised.row(r)[span.from() + after] = 1;
                    categories[r][choice] = category;
                    noisedCategories[r][choice++] = after;
                }
            }
        }

        /** The loss of a row: mean over numbers plus mean over choices. Adds its gradient, over the number of rows. */
        private double loss(int r, float[] output, float[] gradient) {
            double squares = 0;
            double divergence = 0;
            int number = 0;
            int choice = 0;
            for (Span span : spans) {
                if (isNumber(span)) {
                    double difference = (double) output[span.from()] - normal.row(r)[number++];
                    squares += difference * difference;
                    gradient[span.from()] = (float) (2 * difference / numbers / drawn.length);
                } else {
                    divergence += multinomial.loss(
                            output,
                            span.from(),
                            span.width(),
                            categories[r][choice],
                            noisedCategories[r][choice],
                            step[r],
                            1.0 / choices / drawn.length,
                            gradient);
                    choice++;
                }
            }
            return (numbers == 0 ? 0 : squares / numbers) + (choices == 0 ? 0 : divergence / choices);
        }
    }
}
