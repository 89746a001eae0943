package org.makeweight.evaluation.experiment;

import java.util.Optional;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSimulation;

/** An entry of an experiment's list of data sets. */
public sealed interface DatasetEntry {
    /** An id or a pattern to be looked up. */
    record Named(String name) implements DatasetEntry {}

    /**
     * A user's own file.
     *
     * @param written the path as the user wrote it, relative to the experiment's file
     * @param writtenTest the path of the test file likewise
     * @param file with the paths resolved
     */
    record Own(String written, Optional<String> writtenTest, DatasetFile file) implements DatasetEntry {}

    /**
     * Rows that a simulator makes.
     *
     * @param place file and line of the entry: what complaints about it begin with
     */
    record Simulated(String place, DatasetSimulation simulation) implements DatasetEntry {}
}
