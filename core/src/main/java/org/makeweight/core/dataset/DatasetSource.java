package org.makeweight.core.dataset;

import java.util.List;

/** Where an experiment finds its data sets. */
public interface DatasetSource {
    /**
     * The data sets that a name or a pattern means.
     *
     * @param name an id, {@code COLLECTION/*}, {@code FAMILY/*}, or a glob over ids
     * @return at least one, in a fixed order
     * @throws org.makeweight.core.failure.BadInputException if there is none, with the nearest known name
     */
    List<Dataset> find(String name);

    /** A user's own file. It is read when the data set is loaded. */
    Dataset open(DatasetFile file);

    /** Whether {@link #find} takes the name as a pattern, which may mean any number of data sets. */
    static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }
}
