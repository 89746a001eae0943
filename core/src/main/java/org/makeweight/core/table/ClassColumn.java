package org.makeweight.core.table;

import java.io.Serializable;
import java.util.List;

/**
 * The column to be predicted.
 *
 * @param name the name in the file's header
 * @param labels all different, at least two unless it is {@link #NONE}, in the order of {@link Labels#sorted}; a row's label is a position here
 * @param minority the position of the class that counts as positive
 */
public record ClassColumn(String name, List<String> labels, int minority) implements Serializable {
    public ClassColumn {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("class column '" + name + "' needs at least one label");
        }
        if (minority < 0 || minority >= labels.size()) {
            throw new IllegalArgumentException("minority must be a position in " + labels + " but was " + minority);
        }
    }

    /** Stands where a file has no class column: every row is of one class without a name. */
    public static final ClassColumn NONE = new ClassColumn("", List.of(""), 0);

    public int classes() {
        return labels.size();
    }

    public String minorityLabel() {
        return labels.get(minority);
    }

    /** The position of the rarest class; of equally rare ones the last. */
    public static int rarest(int[] classCounts) {
        int rarest = 0;
        for (int c = 1; c < classCounts.length; c++) {
            if (classCounts[c] <= classCounts[rarest]) {
                rarest = c;
            }
        }
        return rarest;
    }
}
