package org.makeweight.gan.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.makeweight.core.vector.FusedMultiplyAdd;

/** Warns where the processor has no fused multiply-add, so that {@link Math#fma} is computed in software. */
public final class SlowArithmetic {
    private static final AtomicBoolean CHECKED = new AtomicBoolean();

    private SlowArithmetic() {}

    /** Checks and warns once in the life of the virtual machine. */
    public static void warn() {
        if (CHECKED.compareAndSet(false, true) && !FusedMultiplyAdd.isFast()) {
            Logger logger = Logger.getLogger(SlowArithmetic.class.getName());
            logger.warning("this processor has no fused multiply-add: networks give the same results"
                    + " but train a hundred times slower");
        }
    }
}
