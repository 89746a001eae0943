package org.makeweight.core.vector;

import java.util.function.IntSupplier;
import jdk.incubator.vector.FloatVector;

/** The width in bits of the vectors that this virtual machine prefers. */
final class VectorWidth implements IntSupplier {
    VectorWidth() {}

    @Override
    public int getAsInt() {
        return FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
}
