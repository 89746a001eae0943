package org.makeweight.evaluation.experiment;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.split.Folds;
import org.makeweight.core.table.Table;

/**
 * A data set of a plan, with its folds. The table is read once for the plan and again only if memory had to be freed in
 * between.
 */
public final class PlannedDataset {
    private final Dataset dataset;
    private final DatasetSummary summary;
    private final Optional<Folds> folds;
    private final String refusal;
    private SoftReference<Table> table;

    /**
     * Makes it.
     *
     * @param folds empty if the data set cannot be divided
     * @param refusal why it cannot; empty if it can
     */
    PlannedDataset(Dataset dataset, Table table, Optional<Folds> folds, String refusal) {
        this.dataset = dataset;
        this.summary = DatasetSummary.of(table);
        this.folds = folds;
        this.refusal = refusal;
        this.table = new SoftReference<>(table);
    }

    public String id() {
        return dataset.id();
    }

    public Dataset dataset() {
        return dataset;
    }

    public DatasetSummary summary() {
        return summary;
    }

    /** Its folds; empty if it cannot be divided. */
    public Optional<Folds> folds() {
        return folds;
    }

    /** Why it cannot be divided; empty if it can. */
    public String refusal() {
        return refusal;
    }

    /**
     * P(minority | row) of each row, where the mechanism that made them is known. Only a store may ask: what learns must
     * never see it.
     *
     * @throws IllegalStateException if these are no probabilities of the table's rows
     */
    public Optional<double[]> posterior() {
        Optional<double[]> posterior = dataset.posterior().map(Supplier::get);
        posterior.ifPresent(probabilities -> {
            boolean probable = Arrays.stream(probabilities).allMatch(p -> p >= 0 && p <= 1);
            if (probabilities.length != summary.rows() || !probable) {
                throw new IllegalStateException("the posterior of data set '" + id() + "' must have " + summary.rows()
                        + " probabilities, one for each row");
            }
        });
        return posterior;
    }

    /** The table, read again if need be. */
    public synchronized Table table() {
        Table kept = table.get();
        if (kept == null) {
            kept = dataset.load();
            table = new SoftReference<>(kept);
        }
        return kept;
    }
}
