package org.makeweight.gan.fit;

import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;

/** A trained network that writes encoded rows; immutable. */
@FunctionalInterface
public interface CodeWriter {
    /**
     * Writes rows, in order.
     *
     * @param noise the only source of randomness; the first rows are the same however many are asked for
     */
    void write(int rows, Noise noise, KernelThreads workers, Reader reader);

    /** Takes the encoded rows one by one. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes a row.
         *
         * @param code of the row, to be read before the call ends
         */
        void read(float[] code, int row);
    }
}
