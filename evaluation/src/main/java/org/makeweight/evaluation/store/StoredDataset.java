package org.makeweight.evaluation.store;

import java.util.List;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.evaluation.experiment.DatasetSummary;

/**
 * What is kept of a data set, so that tables can be made without its file.
 *
 * @param labels of all rows, positions in the class column's labels
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredDataset(String id, DatasetFacts facts, DatasetSummary summary, int[] labels) {
    /** The names of the classes, in their order. */
    public List<String> classes() {
        return summary.target().labels();
    }
}
