package org.makeweight.core.dataset;

import java.util.List;
import org.makeweight.core.failure.BadInputException;

/** Where an experiment finds its data sets. */
public interface DatasetSource {
    /**
     * The data sets that a name or a pattern means.
     *
     * @param name an id, {@code COLLECTION/*}, {@code FAMILY/*}, or a glob over ids
     * @return at least one, in a fixed order
     * @throws BadInputException if there is none, with the nearest known name
     */
    List<Dataset> find(String name);

    /** A user's own file. It is read when the data set is loaded. */
    Dataset open(DatasetFile file);

    /**
     * A data set of a simulator. It is made when the data set is loaded.
     *
     * @throws BadInputException if there is no such simulator, with the nearest known id
     */
    default Dataset simulate(DatasetSimulation simulation) {
        throw new BadInputException("no simulator '" + simulation.simulator() + "'; there are none here");
    }

    /** Whether {@link #find} takes the name as a pattern, which may mean any number of data sets. */
    static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }
}
