package org.makeweight.gan;

import java.util.List;
import org.makeweight.core.hash.Sha256;
import org.makeweight.gan.network.Weights;

/** Digests of trained networks. */
public final class Digests {
    private Digests() {}

    public static String of(List<Weights> weights) {
        Sha256 sha = new Sha256();
        for (Weights one : weights) {
            for (int r = 0; r < one.value().rows(); r++) {
                for (int j = 0; j < one.value().columns(); j++) {
                    sha.integer(Float.floatToIntBits(one.value().row(r)[j]));
                }
            }
        }
        return sha.hex();
    }
}
