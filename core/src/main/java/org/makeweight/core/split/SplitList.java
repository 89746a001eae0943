package org.makeweight.core.split;

import java.util.List;

/**
 * Splits of one repeat, each with its own training rows.
 *
 * @param rows of the table that was divided
 * @param splits one for each fold
 */
public record SplitList(int rows, List<Split> splits) implements Splits {
    private static final long serialVersionUID = 1L;

    public SplitList {
        splits = List.copyOf(splits);
        if (splits.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one split");
        }
    }

    @Override
    public int repeats() {
        return 1;
    }

    @Override
    public int folds() {
        return splits.size();
    }

    @Override
    public Split split(int repeat, int fold) {
        return splits.get(fold);
    }
}
