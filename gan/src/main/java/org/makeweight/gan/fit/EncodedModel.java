package org.makeweight.gan.fit;

import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.encoding.WrittenModes;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingFailedException;
import org.makeweight.gan.training.TrainingLog;

/** A trained network with the encoding of its rows. */
public final class EncodedModel implements RowModel {
    /** A branch of the noise that no writer uses. */
    private static final int REAL_MODES = -1;

    private final CodeWriter writer;
    private final TableEncoding encoding;
    private final Schema schema;
    private final TrainingLog log;
    private final Signals signals;

    /**
     * A model of rows.
     *
     * @param real what was learnt from
     * @param probe noise for the rows that are compared with real ones
     */
    public EncodedModel(
            CodeWriter writer,
            TableEncoding encoding,
            Table real,
            TrainingLog log,
            Noise probe,
            KernelThreads workers) {
        this.writer = writer;
        this.encoding = encoding;
        this.schema = real.schema();
        this.log = log;
        this.signals = signals(real, probe, workers);
    }

    /**
     * The encoding of rows to be learnt.
     *
     * @throws NotApplicableException if there is nothing in it
     */
    public static TableEncoding encoding(Table rows, Scaling scaling, Span.Form choice, boolean clipped) {
        TableEncoding encoding = TableEncoding.fit(rows, scaling, choice, clipped);
        if (encoding.width() == 0) {
            throw new NotApplicableException("there is nothing to learn: each of the " + rows.columns()
                    + " columns has the same value in all " + rows.rows() + " rows of the class");
        }
        return encoding;
    }

    private Signals signals(Table rows, Noise noise, KernelThreads workers) {
        Table real = Signals.someOf(rows);
        int compared = real.rows();
        int[] beyond = new int[1];
        WrittenModes coverage = new WrittenModes(encoding);
        writer.write(compared, noise, workers, (code, row) -> {
            beyond[0] += encoding.beyond(code);
            coverage.write(code);
        });
        double insideRange = 1 - beyond[0] / ((double) compared * encoding.ranges());
        Table synthetic = new Table(schema, sample(compared, noise, workers), new int[compared]);
        Matrix codes = encoding.encode(real, noise.child(REAL_MODES));
        return Signals.of(log, real, synthetic, new Signals.Codes(insideRange, coverage.of(codes)));
    }

    @Override
    public double[] sample(int rows, Noise noise, KernelThreads workers) {
        return sample(writer, rows, noise, workers);
    }

    /** Writes rows with another writer of the same codes. */
    public double[] sample(CodeWriter other, int rows, Noise noise, KernelThreads workers) {
        return write(other, encoding, rows, noise, workers);
    }

    /** Rows as a network writes them, {@code [rows x columns]}, row-major. */
    public static double[] write(
            CodeWriter writer, TableEncoding encoding, int rows, Noise noise, KernelThreads workers) {
        double[] cells = new double[Math.multiplyExact(rows, encoding.columns())];
        writer.write(rows, noise, workers, (code, row) -> {
            requireFinite(code, encoding.width());
            encoding.decode(code, cells, row);
        });
        return cells;
    }

    private static void requireFinite(float[] code, int width) {
        for (int j = 0; j < width; j++) {
            if (!Float.isFinite(code[j])) {
                throw new TrainingFailedException(
                        "the generator writes " + code[j] + "; a lower learning rate may help");
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
