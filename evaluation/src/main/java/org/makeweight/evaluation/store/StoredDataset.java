package org.makeweight.evaluation.store;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.plan.MinorityTypes;

/**
 * What is kept of a data set, so that tables can be made without its file.
 *
 * @param labels of all rows, positions in the class column's labels
 * @param types of the minority rows; empty where an earlier release stored the data set
 * @param posterior P(minority | row) of each row, where it is known
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredDataset(
        String id,
        DatasetFacts facts,
        DatasetSummary summary,
        int[] labels,
        Optional<double[]> posterior,
        Optional<MinorityTypes> types) {
    /** A data set of whose mechanism nothing is known. */
    public StoredDataset(String id, DatasetFacts facts, DatasetSummary summary, int[] labels) {
        this(id, facts, summary, labels, Optional.empty(), Optional.empty());
    }

    /** The names of the classes, in their order. */
    public List<String> classes() {
        return summary.target().labels();
    }
}
