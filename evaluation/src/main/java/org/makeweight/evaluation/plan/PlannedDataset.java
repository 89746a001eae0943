package org.makeweight.evaluation.plan;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Splits;
import org.makeweight.core.table.Table;

/**
 * A data set of a plan, with its folds. The table is read once for the plan and again only if memory had to be freed in
 * between.
 *
 * <p>It can be written as an object and read in another process: the table goes with it, for there may be no file over
 * there; what is known besides its content does not.
 */
public final class PlannedDataset implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Dataset dataset;
    private final transient DatasetSummary summary;
    private final transient RowRoles roles;
    private final transient Optional<Splits> splits;
    private final transient String refusal;
    private transient SoftReference<Table> table;

    /**
     * Makes it.
     *
     * @param roles of its rows, which the splits heed
     * @param splits empty if the data set cannot be divided
     * @param refusal why it cannot; empty if it can
     */
    PlannedDataset(Dataset dataset, Table table, RowRoles roles, Optional<Splits> splits, String refusal) {
        this(dataset, DatasetSummary.of(table), table, roles, splits, refusal);
    }

    private PlannedDataset(
            Dataset dataset,
            DatasetSummary summary,
            Table table,
            RowRoles roles,
            Optional<Splits> splits,
            String refusal) {
        this.dataset = dataset;
        this.summary = summary;
        this.roles = roles;
        this.splits = splits;
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

    /** Its training and test rows; empty if it cannot be divided. */
    public Optional<Splits> splits() {
        return splits;
    }

    /** What the splits heed; inner folds of a training part heed it too. */
    public RowRoles roles() {
        return roles;
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

    /** How difficult its minority rows are; looked for at each call. */
    public MinorityTypes minorityTypes() {
        return MinorityTypes.of(table());
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

    /** What is written in its place: values alone. */
    private record Written(
            String id, DatasetSummary summary, Table table, RowRoles roles, Splits splits, String refusal)
            implements Serializable {
        private Object readResolve() {
            Dataset dataset = new Dataset(id, DatasetFacts.untold(id), () -> table);
            return new PlannedDataset(dataset, summary, table, roles, Optional.ofNullable(splits), refusal);
        }
    }

    private Object writeReplace() {
        return new Written(id(), summary, table(), roles, splits.orElse(null), refusal);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("it is written as its values");
    }
}
