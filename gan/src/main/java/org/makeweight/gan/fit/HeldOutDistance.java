package org.makeweight.gan.fit;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.training.EnergyDistance;
import org.makeweight.gan.training.Signals;

/**
 * How far the rows that a network writes are from rows held out: what tells when a training without a likelihood is to stop.
 *
 * @param noise that is written from, the same each time
 */
public record HeldOutDistance(
        EnergyDistance distance, CodeWriter writer, TableEncoding encoding, Noise noise, KernelThreads workers)
        implements DoubleSupplier {
    public static final String NAME = "validation distance";

    /** Written at each check; more of them cost more than they tell. */
    private static final int WRITTEN_ROWS = 500;

    /**
     * The distance from rows, of which enough are taken.
     *
     * @param heldOut at least two
     */
    public static HeldOutDistance of(
            Table heldOut, CodeWriter writer, TableEncoding encoding, Noise noise, KernelThreads workers) {
        return new HeldOutDistance(new EnergyDistance(Signals.someOf(heldOut)), writer, encoding, noise, workers);
    }

    /** The mean distance over classes that have enough rows held out. */
    public static DoubleSupplier ofClasses(
            Table heldOut,
            IntFunction<CodeWriter> writers,
            TableEncoding encoding,
            Noise noise,
            KernelThreads workers) {
        int[] counts = heldOut.classCounts();
        List<HeldOutDistance> distances = IntStream.range(0, counts.length)
                .filter(label -> counts[label] >= Stopping.LEAST_HELD_OUT)
                .mapToObj(label -> of(
                        heldOut.select(heldOut.rowsOf(label)),
                        writers.apply(label),
                        encoding,
                        noise.child(label),
                        workers))
                .toList();
        return () -> {
            double sum = 0;
            for (HeldOutDistance distance : distances) {
                sum += distance.getAsDouble();
            }
            return sum / distances.size();
        };
    }

    @Override
    public double getAsDouble() {
        return distance.of(EncodedModel.write(writer, encoding, WRITTEN_ROWS, noise, workers));
    }
}
