package org.makeweight.gan.model;

import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;

/** A trained network that writes encoded rows; immutable. */
@FunctionalInterface
interface CodeWriter {
    /**
     * Writes rows, in order.
     *
     * @param noise the only source of randomness; the first rows are the same however many are asked for
     */
    void write(int rows, Noise noise, Workers workers, Reader reader);

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
