package org.makeweight.gan.model;

import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
import org.makeweight.gan.network.Generator;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingFailedException;
import org.makeweight.gan.training.TrainingLog;
import org.makeweight.gan.training.TrainingRecorder;

/** A trained generator with the encoding of its rows. */
final class AdversarialModel implements RowModel {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    /** As many rows, real and synthetic, are compared for the signals; enough for the medians to settle. */
    private static final int COMPARED_ROWS = 500;

    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int MODES = 2;
    private static final int LATENT = 0;
    private static final int GUMBEL = 1;

    private final Generator generator;
    private final TableEncoding encoding;
    private final Schema schema;
    private final TrainingLog log;
    private final Signals signals;

    private AdversarialModel(
            Generator generator, TableEncoding encoding, Table real, TrainingLog log, Noise noise, Workers workers) {
        this.generator = generator;
        this.encoding = encoding;
        this.schema = real.schema();
        this.log = log;
        this.signals = signals(real, noise.child(PROBE), workers);
    }

    /** Trains on rows. */
    static AdversarialModel learn(
            Table rows,
            String phase,
            Recipe recipe,
            AdversarialSettings settings,
            Noise noise,
            Workers workers,
            Execution execution) {
        TableEncoding encoding = TableEncoding.fit(rows, recipe.scaling(), Span.Form.GUMBEL_SOFTMAX, true);
        if (encoding.width() == 0) {
            throw new NotApplicableException("there is nothing to learn: each of the " + rows.columns()
                    + " columns has the same value in all " + rows.rows() + " rows of the class");
        }
        AdversarialTraining training = new AdversarialTraining(
                encoding.encode(rows, noise.child(MODES)), encoding.spans(), recipe, settings, noise.child(TRAINING), workers);
        TrainingRecorder recorder =
                new TrainingRecorder(phase, settings.steps(), recipe.loss().scoresAreLogits(), execution);
        training.run(recorder);
        return new AdversarialModel(training.generator(), encoding, rows, recorder.log(), noise, workers);
    }

    private Signals signals(Table rows, Noise noise, Workers workers) {
        int compared = Math.min(rows.rows(), COMPARED_ROWS);
        int[] spread = new int[compared];
        for (int i = 0; i < compared; i++) {
            spread[i] = (int) ((long) i * rows.rows() / compared);
        }
        int[] beyond = new int[1];
        write(compared, noise, workers, (code, row) -> beyond[0] += encoding.beyond(code));
        double insideRange = 1 - beyond[0] / ((double) compared * encoding.ranges());
        Table synthetic = new Table(schema, sample(compared, noise, workers), new int[compared]);
        return Signals.of(log, rows.select(spread), synthetic, insideRange);
    }

    @Override
    public double[] sample(int rows, Noise noise, Workers workers) {
        double[] cells = new double[Math.multiplyExact(rows, schema.width())];
        write(rows, noise, workers, (code, row) -> encoding.decode(code, cells, row));
        for (double cell : cells) {
            if (!Double.isFinite(cell)) {
                throw new TrainingFailedException("the generator writes " + cell + "; a lower learning rate may help");
            }
        }
        return cells;
    }

    /** Takes the encoded rows one by one. */
    @FunctionalInterface
    private interface Reader {
        void read(float[] code, int row);
    }

    private void write(int rows, Noise noise, Workers workers, Reader reader) {
        Matrix latent = new Matrix(CHUNK, generator.shape().inputs());
        Matrix codes = new Matrix(CHUNK, encoding.width());
        Generator writer = generator.sharing(codes, workers);
        for (int first = 0; first < rows; first += CHUNK) {
            Noise here = noise.child(first / CHUNK);
            here.child(LATENT).normal(latent);
            writer.forward(latent, false, here.child(GUMBEL));
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                reader.read(codes.row(r), first + r);
            }
        }
    }

    @Override
    public TrainingLog log() {
        return log;
    }

    @Override
    public Signals signals() {
        return signals;
    }
}
