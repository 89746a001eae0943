package org.makeweight.core.random;

import java.nio.ByteBuffer;
import org.makeweight.core.hash.Sha256;

/**
 * Seeds for every part of an experiment, each a hash of the experiment's seed and the names of the part, so that adding
 * a method or running in another order changes no other seed.
 *
 * @param experiment the experiment's own seed, in [0, 2^32 - 1]
 */
public record Seeds(long experiment) {
    public Seeds {
        if (experiment < 0 || experiment > RandomState.MAX_SEED) {
            throw new IllegalArgumentException("seed must be between 0 and 4294967295 but was " + experiment);
        }
    }

    /**
     * The first 32 bits of SHA-256 over the experiment's seed and the names.
     *
     * @param names texts or integers that name the part, such as data set, repeat, fold, method and role
     * @return in [0, 2^32 - 1]
     */
    public long of(Object... names) {
        Sha256 sha = new Sha256().longInteger(experiment);
        for (Object name : names) {
            sha.text(name.toString());
        }
        return ByteBuffer.wrap(sha.digest()).getInt() & RandomState.MAX_SEED;
    }
}
