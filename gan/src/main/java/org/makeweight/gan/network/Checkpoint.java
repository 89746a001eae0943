package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.Matrix;

/** A copy of what a network has learnt, to go back to; the network stays as it is until then. */
public final class Checkpoint {
    private final List<Matrix> live;
    private final List<Matrix> kept;

    /** Of weights, and of what was learnt besides them such as running moments, as they are now. */
    public Checkpoint(List<Matrix> learnt) {
        this.live = List.copyOf(learnt);
        this.kept = live.stream().map(Matrix::copy).toList();
    }

    /** Replaces the copy by what the network has learnt by now. */
    public void take() {
        for (int i = 0; i < live.size(); i++) {
            kept.get(i).set(live.get(i));
        }
    }

    /** Puts the copy in the place of what was learnt since. */
    public void restore() {
        for (int i = 0; i < live.size(); i++) {
            live.get(i).set(kept.get(i));
        }
    }
}
