package org.makeweight.datasets.catalogue;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.function.Supplier;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.simulate.Simulation;

/** A simulation that is made when first asked for, and again only if memory had to be freed in between. */
final class KeptSimulation {
    private final Supplier<Simulation> maker;
    private SoftReference<Simulation> made = new SoftReference<>(null);

    KeptSimulation(Supplier<Simulation> maker) {
        this.maker = maker;
    }

    private synchronized Simulation get() {
        Simulation kept = made.get();
        if (kept == null) {
            kept = maker.get();
            made = new SoftReference<>(kept);
        }
        return kept;
    }

    Table table() {
        return get().table();
    }

    /** P(minority | row) of each row. */
    double[] posterior() {
        Simulation simulation = get();
        Table table = simulation.table();
        int width = table.columns();
        double[] posterior = new double[table.rows()];
        for (int row = 0; row < posterior.length; row++) {
            double[] cells = Arrays.copyOfRange(table.values(), row * width, (row + 1) * width);
            posterior[row] = simulation.truth().minority(cells);
        }
        return posterior;
    }
}
